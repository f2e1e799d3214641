import { existsSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from './failure.ts';

/** Characters that are written at a time. */
const block = 2 ** 18;

/**
 * Writes lines to a file that appears only when it is whole: until then they stand in a file beside it, which goes away
 * when anything fails or someone interrupts.
 *
 * @param mode who may read and write the file, as far as the process's mask lets them
 */
export async function writeLines(path: string, lines: AsyncIterable<string>, mode = 0o666): Promise<void> {
  const target = await place(path);
  const partial = `${target}.${process.pid}.partial`;
  const file = await open(partial, 'wx', mode).catch((error: unknown) => {
    // The person named the target; the file beside it means nothing to them.
    throw error instanceof Error ? Object.assign(error, { path: target }) : error;
  });
  const onSignal = (signal: NodeJS.Signals): void => {
    void rm(partial, { force: true }).finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  };
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    let text = '';
    for await (const line of lines) {
      text += `${line}\n`;
      if (text.length < block) continue;
      await file.appendFile(text);
      text = '';
    }
    await file.appendFile(text);
    await file.sync();
    await file.close();
    await rename(partial, target);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

/** Where the path leads; a file there is replaced, anything else is left alone. */
async function place(path: string): Promise<string> {
  if (path === '') throw new UserError('The file to write has no name.');
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) {
    if (!existsSync(dirname(path))) throw new UserError(`There is no folder ${dirname(path)} to write to.`);
    return path;
  }
  if (found.isDirectory()) throw new UserError(`${path} is a folder; name a file to write.`);
  if (!found.isFile()) throw new UserError(`${path} is not a file that could be written.`);
  return realpath(path);
}
