import type { Census } from './census.ts';
import { oneLine } from './plain.ts';
import { refusedLines } from './refused.ts';

type Cell = string | number;

/** A census for people: what there is, then tables. */
export function printCensus(census: Census): string {
  const { ideas, comments, participants, votes, polls, refused } = census;
  const parts = [
    `${several(ideas, 'idea')}, ${several(comments, 'comment')}, ${several(participants, 'participant')}, ` +
      `${several(votes.current, 'vote')} (${count(votes.cast)} cast, changes of mind included)`,
  ];
  if (ideas > 0) {
    const rows = census.perIdea.map((i) => [i.source ?? i.id, i.up, i.down, i.pass, i.comments, i.status, i.title]);
    parts.push(table(['Idea', 'For', 'Against', 'Pass', 'Comments', 'Status', 'Title'], rows));
  }
  for (const poll of polls) {
    const rows = poll.options.map(({ source, votes, points, title }) => [source, votes, points, title]);
    const heading = `${line(poll.title)} (${poll.method}, ${several(poll.ballots, 'ballot')})`;
    parts.push(`${heading}\n${table(['Option', 'Votes', 'Points', 'Title'], rows)}`);
  }
  for (const [name, groups] of Object.entries(census.participantsBy)) {
    const known = Object.keys(groups).some((group) => group !== 'unknown');
    if (known) parts.push(table([titles[name as keyof typeof titles], 'Participants'], Object.entries(groups)));
  }
  if (refused.length > 0) parts.push(refusedLines(refused, refused.length, Infinity).join('\n'));
  return parts.join('\n\n');
}

const titles = { area: 'Area', ageBand: 'Age', gender: 'Gender' } as const satisfies Record<
  keyof Census['participantsBy'],
  string
>;

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? count(cell) : line(cell))));
  const widths = head.map((_, column) => lines.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
  const isNumber = head.map((_, column) => typeof rows[0]?.[column] === 'number');
  return lines
    .map((row) =>
      row
        .map((cell, column) =>
          isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function line(text: string): string {
  return oneLine(text, 72);
}

function several(number: number, what: string): string {
  return `${count(number)} ${what}${number === 1 ? '' : 's'}`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
