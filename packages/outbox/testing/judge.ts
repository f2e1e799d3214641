import assert from 'node:assert/strict';
import type { Edit, Intention } from './intention.ts';
import { isUnwelcome } from './server.ts';
import type { Town } from './town.ts';

/** What has to hold once everybody came back and everything worked. */
export interface Life {
  readonly town: Town;
  readonly meant: ReadonlyMap<string, Intention>;
  readonly edits: ReadonlyMap<string, Edit>;
  /** Pages that live. */
  readonly tabs: readonly number[];
}

/** Nothing is lost, nothing counts twice, and what one page did about one subject arrived in that order. */
export function judge(life: Life): void {
  const { town, meant, edits, tabs } = life;
  const { ledger } = town.server;
  const stored = new Map(town.disk?.items.map((item) => [item.action.id, item]));
  for (const [id, { action, token, saved, dropped, given, excused, unkept, tab }] of meant) {
    const times = ledger.filter((entry) => entry.action.id === id).length;
    assert.ok(times <= 1, `${id} counts ${times} times`);
    const isPromised = (saved || tabs.includes(tab)) && !dropped && !excused && !unkept;
    const item = stored.get(id);
    // What came back without words was told to whoever did it; words stay until somebody decides about them.
    const isTold = given && !('payload' in action);
    const isThere = times === 1 || item?.given === true || isTold;
    assert.ok(!isPromised || isThere, `${id} (${action.kind} of ${token ?? 'nobody'}) is lost`);
    if (given && !dropped && isUnwelcome(action)) assert.ok(times === 0, `${id} was refused, and counts`);
  }
  for (const [id, { old, taken }] of edits) {
    const both = ledger.filter(({ action }) => action.id === id || action.id === old).length;
    assert.ok(!taken || both <= 1, `${old} was replaced by ${id}, and both count`);
  }
  judgeOrder(life);
}

function judgeOrder({ town, meant }: Life): void {
  const last = new Map<string, number>();
  for (const { action, person } of town.server.ledger) {
    const place = meant.get(action.id)?.arrived;
    if (!place) continue;
    const line = `${place.line} ${person}`;
    assert.ok(place.number > (last.get(line) ?? 0), `${action.id} overtook what was done before it`);
    last.set(line, place.number);
  }
}
