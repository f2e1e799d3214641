import { writeSync } from 'node:fs';

/** Milliseconds for which lines are gathered. */
const gathered = 100;
/** Characters that are written at once, at the latest. */
const most = 64_000;

/**
 * Writes lines to a file that is open already, many at a time: writing each by itself would make every request wait for the
 * file. What is gathered is written when the process ends by itself; a process that is killed takes a tenth of a second
 * of lines with it.
 */
export function openLogWriter(descriptor: number): (line: string) => void {
  let text = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const now = text;
    text = '';
    writeAll(descriptor, now);
  };
  process.once('exit', flush);
  return (line) => {
    text += `${line}\n`;
    if (text.length > most) flush();
    else timer ??= setTimeout(flush, gathered).unref();
  };
}

/** A log that nobody reads any more, or not fast enough, must not stop the server. */
function writeAll(descriptor: number, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes));
    } catch {
      return;
    }
  }
}
