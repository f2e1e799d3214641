import { visitor, type Supports } from '@civic-widgets/core';
import { everyone } from './actors.ts';
import { cases } from './cases/index.ts';
import type { Bench, Case, Harness, Need } from './harness.ts';
import { BrokenPromise } from './promise.ts';
import { start, town } from './town.ts';

/** How a case went; `error` says in one sentence what was not kept. */
export interface Verdict {
  readonly case: Case;
  readonly outcome: 'kept' | 'broken' | 'not-applicable';
  readonly error?: BrokenPromise;
}

/** Whether everything that a case takes for granted is there. */
export async function applicable({ needs }: Case, bench: Bench): Promise<boolean> {
  const { supports, projects } = await bench.as(visitor).space();
  return needs.every((need) => {
    if (need === 'backend') return bench.backend !== undefined;
    if (need.startsWith('project:')) return projects.some(({ id }) => need === `project:${id}`);
    return offers(supports, need);
  });
}

function offers(supports: Supports, need: Exclude<Need, 'backend'>): boolean {
  const { actions, orders, filters, ...powers } = supports;
  const offered: readonly string[] = [
    ...actions,
    ...orders.map((order) => `order:${order}`),
    ...filters.map((filter) => `filter:${filter}`),
    ...Object.entries(powers).flatMap(([power, there]) => (there === true ? power : [])),
  ];
  return offered.includes(need);
}

/** The cases that a harness's adapter has to keep, by what it declares. */
export async function applicableCases(harness: Harness): Promise<readonly Case[]> {
  const bench = await harness.fresh(town(), everyone);
  try {
    const verdicts = await Promise.all(cases.map((promised) => applicable(promised, bench)));
    return cases.filter((_promised, index) => verdicts[index]);
  } finally {
    await bench.close();
  }
}

/** Runs one case on a fresh backend. Rejects only where the harness itself fails. */
export async function runCase(promised: Case, harness: Harness): Promise<Verdict> {
  const bench = await harness.fresh(town(), everyone);
  try {
    bench.clock.set(start);
    return await judge(promised, bench);
  } finally {
    await bench.close();
  }
}

async function judge(promised: Case, bench: Bench): Promise<Verdict> {
  try {
    if (!(await applicable(promised, bench))) return { case: promised, outcome: 'not-applicable' };
    await promised.run(bench);
    return { case: promised, outcome: 'kept' };
  } catch (cause) {
    return { case: promised, outcome: 'broken', error: brokenBy(cause) };
  }
}

function brokenBy(cause: unknown): BrokenPromise {
  if (cause instanceof BrokenPromise) return cause;
  return new BrokenPromise(`This should have worked, but failed: ${String(cause)}`, { cause });
}

/** Runs every case, or only those whose name contains `only`, one after the other. */
export async function* runKit(harness: Harness, options: { readonly only?: string } = {}): AsyncGenerator<Verdict> {
  for (const promised of cases) {
    if (promised.name.includes(options.only ?? '')) yield await runCase(promised, harness);
  }
}
