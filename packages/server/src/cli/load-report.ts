import type { LoadRefusal, LoadReport, RefusedRow } from '@civic-widgets/core';

/** The sum of reports about batches of one import, one after the other. */
export function addReports(before: LoadReport, next: LoadReport, offset: number): LoadReport {
  const refused = next.refused.map((refusal) => ({ ...refusal, index: refusal.index + offset }));
  return {
    taken: before.taken + next.taken,
    known: before.known + next.known,
    refused: [...before.refused, ...refused],
  };
}

/** One sentence about what a load changed. */
export function reportLine({ taken, known, refused }: LoadReport): string {
  const counts = `${count(taken)} entries taken, ${count(known)} known before, ${count(refused.length)} refused`;
  return taken === 0 && known > 0 ? `${counts}: nothing changed.` : `${counts}.`;
}

/** Entries that a backend refused, named as rows are; `line` counts entries from 1. */
export function refusedEntries(refused: readonly LoadRefusal[]): readonly RefusedRow[] {
  return refused.map(({ index, action, code, field }) => ({
    file: 'entry',
    line: index + 1,
    reason: `${code}${field === undefined ? '' : ` (${field})`}, action ${action}`,
  }));
}

function count(number: number): string {
  return number.toLocaleString('en');
}
