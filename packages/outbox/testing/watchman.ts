import assert from 'node:assert/strict';
import { CivicError, type Action, type ActionId, type CivicAdapter, type Waiting } from '@civic-widgets/core';
import type { outbox as Outbox } from '../src/outbox.ts';
import { isUnwelcome, people, Town } from './town.ts';

/** What a person meant to do, and what they were told of it. */
interface Intention {
  readonly action: Action;
  /** Who did it, by the token then; undefined: nobody yet. */
  readonly token: string | undefined;
  readonly tab: number;
  /** Whoever signed in and took along what a guest had left. */
  readonly heirs: Set<string>;
  saved: boolean;
  /** Taken back or replaced by the person. */
  dropped: boolean;
  given: boolean;
  /** The storage was wiped when no page knew of it. */
  excused: boolean;
}

export type Make = typeof Outbox;

/** Acts as people do, and notes every lie, loss and doubling. The model is what people meant to do. */
export class Watchman {
  readonly town = new Town();
  readonly meant = new Map<ActionId, Intention>();
  readonly #make: Make;
  readonly #tabs = new Map<number, { readonly box: CivicAdapter; waiting: Waiting | undefined }>();
  /** What took the place of what. */
  readonly #edits = new Map<ActionId, { readonly old: ActionId; taken: boolean }>();
  readonly #checks: { readonly holds: () => boolean; readonly lie: string }[] = [];
  #count = 0;
  #ids = 0;

  constructor(make: Make) {
    this.#make = make;
    this.town.onAccept = (action, person) => this.#accepted(action, person);
  }

  get tabs(): readonly number[] {
    return [...this.#tabs.keys()];
  }

  open(): void {
    if (this.#tabs.size >= 3) return;
    const tab = ++this.#count;
    const { town } = this;
    const box = this.#make(town.adapter(tab), town.storage(tab), { world: town.world(tab) });
    const page: { readonly box: CivicAdapter; waiting: Waiting | undefined } = { box, waiting: undefined };
    this.#tabs.set(tab, page);
    void box.waiting().then((waiting) => (page.waiting = waiting));
  }

  crash(pick: number): void {
    const tab = this.#tab(pick);
    if (tab === undefined) return;
    this.#tabs.delete(tab);
    this.town.kill(tab);
  }

  wipe(): void {
    // What the browser clears by itself nobody promised, except what a page still knows.
    const known = new Set([...this.#tabs.values()].flatMap(({ waiting }) => ids(waiting)));
    for (const [id, one] of this.meant) if (!known.has(id)) one.excused = true;
    // A page may die before it can keep it again.
    for (const one of this.meant.values()) one.saved = false;
    this.town.wipe();
  }

  act(pick: number, kind: 'propose' | 'vote' | 'withdraw' | 'comment', subject: string): void {
    const tab = this.#tab(pick);
    if (tab === undefined) return;
    const action = this.#mint(kind, subject);
    this.#note(action, tab);
    this.#hear(action.id, this.#tabs.get(tab)?.box.submit(action));
  }

  edit(pick: number, which: number): void {
    const tab = this.#tab(pick);
    const item = this.#item(tab, which);
    if (tab === undefined || !item) return;
    const { action: before } = item;
    const action = { ...before, id: `${before.id.split('-')[0] ?? ''}-${++this.#ids}` };
    this.#note(action, tab);
    if (item.state === 'given-back' && item.attempted) {
      // The list says that it may have arrived: sent with other words it is an act of its own, by the person's decision.
      this.#hear(action.id, this.#tabs.get(tab)?.box.submit(action));
      this.remove(pick, which);
      return;
    }
    const edit = { old: before.id, taken: false };
    this.#edits.set(action.id, edit);
    const sent = this.#tabs.get(tab)?.waiting?.replace(before.id, action);
    sent?.catch((error: unknown) => {
      // It was on its way already: the person hears that, and keeps the words.
      if (error instanceof CivicError && ['already-there', 'storage-refused'].includes(error.code))
        this.#edits.delete(action.id);
    });
    this.#hear(action.id, sent);
  }

  remove(pick: number, which: number): void {
    const tab = this.#tab(pick);
    const item = this.#item(tab, which);
    if (tab === undefined || !item) return;
    const one = this.meant.get(item.action.id);
    if (one) one.dropped = true;
    void this.#tabs.get(tab)?.waiting?.remove(item.action.id);
  }

  flush(pick: number): void {
    const tab = this.#tab(pick);
    if (tab === undefined) return;
    this.#tabs.get(tab)?.waiting?.sendNow();
  }

  signIn(token: string | undefined, pick: number, along: boolean): void {
    this.town.token = token;
    const tab = this.#tab(pick);
    const waiting = tab === undefined ? undefined : this.#tabs.get(tab)?.waiting;
    if (token === undefined || !along || !waiting) return;
    const person = people[token] ?? token;
    for (const one of this.meant.values()) if (isGuests(one.token)) one.heirs.add(person);
    waiting.goAlong().catch((error: unknown) => this.#check(() => error instanceof CivicError, String(error)));
  }

  /** Called after every step: what pages say has to be true now. */
  look(): void {
    const stored = new Map(this.town.disk?.items.map(({ action }) => [action.id, JSON.stringify(action)]));
    const shown = new Set([...this.#tabs.values()].flatMap(({ waiting }) => ids(waiting)));
    for (const [id, edit] of this.#edits) {
      if (edit.taken || !(stored.has(id) || shown.has(id))) continue;
      edit.taken = true;
      const old = this.meant.get(edit.old);
      if (old) old.dropped = true;
    }
    for (const { holds, lie } of this.#checks.splice(0)) assert.ok(holds(), lie);
    for (const [tab, { waiting }] of this.#tabs) {
      if (this.town.unaware.has(tab)) continue;
      for (const { action, state } of waiting?.items ?? []) {
        const one = this.meant.get(action.id);
        if (!one) continue;
        if (state === 'saved' || state === 'sign-in') {
          const holds = stored.get(action.id) === JSON.stringify(action);
          assert.ok(
            holds || this.#isReceived(action.id) || one.dropped || one.given,
            `${action.id} is said to be saved, and is not`,
          );
          if (holds) one.saved = true;
        }
        if (state === 'given-back') one.given = true;
      }
    }
  }

  /** The sun comes out: everybody comes back, and everything works. Then nothing may be missing. */
  async finale(): Promise<void> {
    const { town } = this;
    town.net = 'well';
    town.diskRefuses = 'nothing';
    for (const token of [town.token, undefined, ...town.guests, 'A', 'A2', 'B']) {
      if (token !== undefined && town.revoked.has(token)) continue;
      town.token = token;
      if (this.#tabs.size === 0) this.open();
      for (let round = 0; round < 60; round++) {
        for (let steps = 0; steps < 300 && (await town.step(0)); steps++) this.look();
        const isDone =
          (town.disk?.items ?? []).length === 0 &&
          [...this.#tabs.values()].every(({ waiting }) => waiting?.items.length === 0);
        if (isDone && round > 1) break;
        for (const tab of this.tabs) if (round % 4 === 0) town.awake(tab);
        await town.pass(round < 50 ? 120_000 : 7_200_000);
      }
    }
    this.#judge();
  }

  #judge(): void {
    const stored = new Map(this.town.disk?.items.map((item) => [item.action.id, item]));
    for (const [id, { action, token, saved, dropped, given, excused, tab }] of this.meant) {
      const times = this.town.ledger.filter((entry) => entry.action.id === id).length;
      assert.ok(times <= 1, `${id} counts ${times} times`);
      const isPromised = (saved || this.#tabs.has(tab)) && !dropped && !excused;
      const item = stored.get(id);
      // A revoked person cannot come back here; what they left waits for them.
      const waits =
        item !== undefined &&
        (item.given === true || (item.by.guest !== true && this.town.revoked.has(item.by.mark ?? '')));
      if (isPromised && !given)
        assert.ok(times === 1 || waits, `${id} (${action.kind} of ${token ?? 'nobody'}) is lost`);
      if (given && !dropped && isUnwelcome(action)) assert.ok(times === 0, `${id} was refused, and counts`);
    }
    for (const [id, { old, taken }] of this.#edits) {
      const both = this.town.ledger.filter(({ action }) => action.id === id || action.id === old).length;
      assert.ok(!taken || both <= 1, `${old} was replaced by ${id}, and both count`);
    }
    this.#judgeOrder();
  }

  /** What one page did about one subject arrived in that order. */
  #judgeOrder(): void {
    const last = new Map<string, number>();
    for (const { action, person } of this.town.ledger) {
      const one = this.meant.get(action.id);
      if (!one || action.id.includes('-')) continue; // an edit keeps the place of what it replaced
      const key = `${one.tab} ${one.token ?? ''} ${person} ${'idea' in action ? action.idea : action.id}`;
      const number = Number(action.id.slice(1));
      assert.ok(number > (last.get(key) ?? 0), `${action.id} overtook what was done before it`);
      last.set(key, number);
    }
  }

  #accepted(action: Action, person: string): void {
    const one = this.meant.get(action.id);
    const isMeant = one !== undefined && JSON.stringify(action) === JSON.stringify(one.action);
    this.#check(() => isMeant, `${action.id} was never meant so`);
    const isWritten = this.town.disk?.items.some((item) => item.action.id === action.id && item.attempts > 0) === true;
    const isTakenBack = one?.dropped === true || one?.given === true;
    const isFirst = isWritten || isTakenBack || !this.town.isDiskSound;
    this.#check(() => isFirst, `${action.id} was sent before it was written`);
    const token = one?.token;
    const isOwn = token === undefined ? person.startsWith('guest-') : (people[token] ?? token) === person;
    const isFair = isOwn || one?.heirs.has(person) === true;
    this.#check(() => isFair, `${action.id} of ${token ?? 'nobody'} was sent as ${person}`);
  }

  #hear(id: ActionId, sent: Promise<unknown> | undefined): void {
    const one = this.meant.get(id);
    sent?.then(
      () => {
        this.#check(() => this.#isReceived(id), `${id} is said to be received, and is not`);
      },
      (error: unknown) => {
        this.#check(() => error instanceof CivicError, String(error));
        const isBack = error instanceof CivicError && error.code === 'taken-back';
        if (isBack)
          this.#check(() => one?.dropped === true || this.#isEdited(id), `${id} is said to be taken back, and is not`);
        else if (one) one.given = true; // whoever acted hears the reason
      },
    );
  }

  /** A page that keeps it in memory alone may show the new one to nobody: whose it is has signed out. */
  #isEdited(id: ActionId): boolean {
    const edit = [...this.#edits.values()].find(({ old }) => old === id);
    const one = this.meant.get(id);
    if (edit) edit.taken = true;
    if (edit && one) one.dropped = true;
    return edit !== undefined;
  }

  #isReceived(id: ActionId): boolean {
    return this.town.ledger.some((entry) => entry.action.id === id);
  }

  /** Looked at once everything else is known of the moment. */
  #check(holds: () => boolean, lie: string): void {
    this.#checks.push({ holds, lie });
  }

  #note(action: Action, tab: number): void {
    this.meant.set(action.id, {
      action,
      token: this.town.token,
      tab,
      heirs: new Set(),
      saved: false,
      dropped: false,
      given: false,
      excused: false,
    });
  }

  #mint(kind: 'propose' | 'vote' | 'withdraw' | 'comment', idea: string): Action {
    const envelope = { id: `i${++this.#ids}`, at: '2026-05-11T10:00:00.000Z' };
    if (kind === 'propose')
      return { ...envelope, kind: 'idea.propose', project: 'square', payload: { title: 'A bench' } };
    if (kind === 'comment') return { ...envelope, kind: 'idea.comment', idea, payload: { text: 'Yes.' } };
    return { ...envelope, kind: 'idea.vote', idea, vote: kind === 'vote' ? 'for' : 'withdrawn' };
  }

  #tab(pick: number): number | undefined {
    return this.tabs[pick % Math.max(1, this.tabs.length)];
  }

  #item(tab: number | undefined, which: number): Waiting['items'][number] | undefined {
    const items = tab === undefined ? [] : (this.#tabs.get(tab)?.waiting?.items ?? []);
    return items[which % Math.max(1, items.length)];
  }
}

function ids(waiting: Waiting | undefined): readonly ActionId[] {
  return waiting?.items.map(({ action }) => action.id) ?? [];
}

function isGuests(token: string | undefined): boolean {
  return token === undefined || people[token] === undefined;
}
