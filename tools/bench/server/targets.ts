import type { Table } from '../table.ts';

/** What was promised, beside what was measured. */
export interface Target {
  readonly what: string;
  readonly at: string;
  readonly measured: number;
  /** The least, or the most, that was promised. */
  readonly least?: number;
  readonly most?: number;
}

export function isMet({ measured, least = -Infinity, most = Infinity }: Target): boolean {
  return measured >= least && measured <= most;
}

export function targetTable(targets: readonly Target[]): Table {
  return {
    title: `Targets: ${targets.filter(isMet).length} of ${targets.length} met`,
    columns: ['what', 'where', 'target', 'measured', ''],
    rows: targets.map((target) => [
      target.what,
      target.at,
      target.least === undefined ? `at most ${target.most ?? ''}` : `at least ${target.least.toFixed(2)}`,
      target.measured,
      isMet(target) ? 'met' : 'MISSED',
    ]),
  };
}
