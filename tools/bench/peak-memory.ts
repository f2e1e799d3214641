/** Loaded before a program (`node --import`): at its end writes its peak resident memory, in kB, into a file. */
import { writeFileSync } from 'node:fs';

const file = process.env['CIVIC_BENCH_PEAK'];
process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
