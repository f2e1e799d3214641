import { fileURLToPath } from 'node:url';
import { openDatabase } from '@civic-widgets/adapter-postgres';
import { start, town } from '@civic-widgets/conformance';
import { serve } from '@civic-widgets/server';
import { build, type Rolldown } from 'vite';
import { faultProxy, type FaultProxy } from './fault-proxy.ts';

export interface City {
  readonly proxy: FaultProxy;
  /** What to open. */
  readonly page: string;
  /** How often each idea is there, by the action's id; and by its title. */
  count(): Promise<{ readonly ids: ReadonlyMap<string, number>; readonly titles: ReadonlyMap<string, number> }>;
  close(): Promise<void>;
}

/** A real server behind a proxy that cuts, and a page with an outbox in front of it. */
export async function foundCity(): Promise<City> {
  const database = await openDatabase('memory:', { clock: () => start });
  const backend = database.backend('aubach');
  await backend.apply({ ...town(), id: 'aubach' });
  const serving = await serve({ database, port: 0, host: '127.0.0.1', log: () => {} });
  const proxy = await faultProxy(serving.url, await bundle());
  return {
    proxy,
    page: `${proxy.url}/?space=aubach`,
    async count() {
      const [ids, titles] = [new Map<string, number>(), new Map<string, number>()];
      const add = (to: Map<string, number>, key: string): void => void to.set(key, (to.get(key) ?? 0) + 1);
      for await (const { action } of backend.entries()) {
        add(ids, action.id);
        if (action.kind === 'idea.propose') add(titles, action.payload?.title ?? '');
      }
      return { ids, titles };
    },
    async close() {
      await proxy.close();
      await serving.close();
      await database.close();
    },
  };
}

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('page.ts', import.meta.url)), formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [output] = [built].flat();
  const chunk = output?.output.find((file) => file.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('Nothing was built.');
  return chunk.code;
}
