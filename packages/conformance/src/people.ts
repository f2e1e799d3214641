import { visitor, type CivicAdapter, type CivicBackend } from '@civic-widgets/core';
import { act } from './act.ts';
import { actors, type ActorName } from './actors.ts';
import type { Bench } from './harness.ts';
import { asked, check } from './promise.ts';

/** The adapters of everyone in town, by name; `nobody` is a visitor. */
export function people(bench: Bench): Readonly<Record<ActorName | 'nobody', CivicAdapter>> {
  const named = Object.entries(actors).map(([name, actor]) => [name, bench.as(actor)] as const);
  return { ...(Object.fromEntries(named) as Record<ActorName, CivicAdapter>), nobody: bench.as(visitor) };
}

/** Proposes an idea, and answers with the id that it goes by. */
export async function proposed(
  adapter: CivicAdapter,
  title = 'A bench by the river',
  more: NonNullable<Parameters<typeof act.propose>[2]> & { readonly project?: string } = {},
): Promise<string> {
  const { project = 'square', ...rest } = more;
  return (await adapter.submit(act.propose(project, title, rest))).subject;
}

/** Proposes many at once; the ids are in the order of the titles. */
export async function proposedAll(adapter: CivicAdapter, count: number, title = 'Idea'): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => proposed(adapter, `${title} ${index + 1}`)));
}

/** Comments, and answers with the id that the comment goes by. */
export async function commented(
  adapter: CivicAdapter,
  idea: string,
  text = 'Good.',
  more: NonNullable<Parameters<typeof act.comment>[2]> = {},
): Promise<string> {
  return (await adapter.submit(act.comment(idea, text, more))).subject;
}

export async function pointsOf(adapter: CivicAdapter): Promise<number> {
  return (await asked(adapter.standing?.())).points;
}

/** The keeper of the ledger; only in cases that need one. */
export function backendOf({ backend }: Bench): CivicBackend {
  check(backend !== undefined, 'A case that needs a backend should have one.');
  return backend;
}
