/** Loaded before a program (`node --import`): at its end writes its peak resident memory, in kB, into a file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const file = process.env['CIVIC_BENCH_PEAK'];
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, String(peak()));
});

/** Linux counts into `maxRSS` what the parent process had before the program began; the status file does not. */
function peak(): number {
  const status = '/proc/self/status';
  const line = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) : null;
  return line ? Number(line[1]) : process.resourceUsage().maxRSS;
}
