import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { findMiniBrowser, findProgram } from '../find-program.ts';
import { openWebDriver, type WebDriver } from './web-driver.ts';

/**
 * Opens WebKitGTK's MiniBrowser on a screen of its own. It is WebKit as GNOME ships it, not Safari. Its window is never
 * narrower than 447 px.
 */
export async function openWebKit(): Promise<WebDriver> {
  const [xvfb, webKitDriver, binary] = [findProgram(['Xvfb']), findProgram(['WebKitWebDriver']), findMiniBrowser()];
  if (xvfb === undefined || webKitDriver === undefined || binary === undefined)
    throw new Error('Install xvfb and webkit2gtk-driver to test in WebKit.');
  const started: ChildProcess[] = [];
  const stop = (): void => {
    for (const child of started.reverse()) child.kill();
  };
  process.once('exit', stop);
  try {
    const display = await startScreen(xvfb, started);
    const port = await freePort();
    const child = spawn(webKitDriver, [`--port=${port}`, '--host=127.0.0.1'], {
      // No GPU here: drawing by software is what works everywhere.
      env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
      stdio: 'ignore',
    });
    started.push(child);
    await answering(port);
    const driver = await openWebDriver(port, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      timeouts: { script: 60_000, pageLoad: 60_000 },
    });
    const close = async (): Promise<void> => {
      await driver.close().finally(stop);
      process.removeListener('exit', stop);
    };
    return { ...driver, close };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Starts an X server on a display that is free, and says which one. */
async function startScreen(xvfb: string, started: ChildProcess[]): Promise<string> {
  const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  const [number] = (await Promise.race([
    once(child.stdio[3] as NodeJS.ReadableStream, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('Xvfb ended at once.'))),
  ])) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until the driver answers at all. */
async function answering(port: number): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (response) return;
    if (tries === 100) throw new Error('WebKitWebDriver does not answer.');
    await wait(100);
  }
}
