/**
 * Imports a generated Polis conversation and says how much memory it took: `node --conditions=source
 * tools/bench/import-memory.ts [ROWS]`, a million rows unless given, newest first, so that all have to be sorted.
 */
import { importPolis } from '@civic-widgets/importers';

const votes = Number(process.argv[2] ?? 1_000_000);
const statements = 1_000;
const people = 20_000;
const start = Date.UTC(2026, 0, 1);

function* comments(): Generator<string> {
  yield 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n';
  for (let id = 0; id < statements; id++)
    yield `${start + id},x,${id},${id % 90},0,0,1,"Statement ${id}, on a\nthing"\n`;
}

function* rows(): Generator<string> {
  yield 'timestamp,datetime,comment-id,voter-id,vote\n';
  for (let row = votes; row > 0; row -= 1_000) {
    const block = Array.from({ length: Math.min(1_000, row) }, (_, at) => {
      const number = row - at;
      const comment = (number * 7919) % statements;
      return `${start + number * 50},Thu Jan 01 2026 00:00:00 GMT,${comment},${(number * 104_729) % people},${(number % 3) - 1}`;
    });
    yield `${block.join('\n')}\n`;
  }
}

const begun = performance.now();
const { items } = await importPolis({
  'summary.csv': ['topic,Bench\nurl,https://pol.is/bench\n'],
  'comments.csv': comments(),
  'votes.csv': rows(),
});
let entries = 0;
let refused = 0;
for await (const item of items) {
  if ('entry' in item) entries += 1;
  else refused += 1;
}
const seconds = (performance.now() - begun) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(`${votes} votes: ${entries} entries, ${refused} refused rows`);
console.log(`peak ${megabytes.toFixed(0)} MB, ${seconds.toFixed(1)} s, ${(votes / seconds).toFixed(0)} rows/s`);
