/**
 * Imports a generated Polis conversation and says how much memory it took: `node --conditions=source
 * tools/bench/import-memory.ts [ROWS]`, a million rows unless given. Nothing but the importer is at work: `npm run
 * bench:spine` measures the whole command.
 */
import { importPolis } from '@civic-widgets/importers';
import { polisComments, polisSize, polisSummary, polisVotes } from './polis-export.ts';

const size = polisSize(Number(process.argv[2] ?? 1_000_000));
const begun = performance.now();
const { items } = await importPolis({
  'summary.csv': [polisSummary()],
  'comments.csv': polisComments(size),
  'votes.csv': polisVotes(size),
});
let entries = 0;
let refused = 0;
for await (const item of items) {
  if ('entry' in item) entries += 1;
  else refused += 1;
}
const seconds = (performance.now() - begun) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(`${size.votes} votes: ${entries} entries, ${refused} refused rows`);
console.log(`peak ${megabytes.toFixed(0)} MB, ${seconds.toFixed(1)} s, ${(size.votes / seconds).toFixed(0)} rows/s`);
