import assert from 'node:assert/strict';
import { CivicError, type Action, type ActionId, type CivicAdapter, type Waiting } from '@civic-widgets/core';
import type { outbox as Outbox } from '../src/outbox.ts';
import { ids, intend, mint, placeOf, type Edit, type Intention, type Kind } from './intention.ts';
import { judge } from './judge.ts';
import { Town } from './town.ts';

export type Make = typeof Outbox;

/**
 * Acts as people do, and notes every lie, loss and doubling. The model is what people meant to do. Longer than other files: what is
 * done and what is judged share the same notes, which no other file may touch.
 */
export class Watchman {
  readonly town = new Town();
  readonly meant = new Map<ActionId, Intention>();
  readonly #make: Make;
  readonly #tabs = new Map<number, { readonly box: CivicAdapter; waiting: Waiting | undefined }>();
  /** What took the place of what. */
  readonly #edits = new Map<ActionId, Edit>();
  readonly #checks: { readonly holds: () => boolean; readonly lie: string }[] = [];
  #count = 0;
  #ids = 0;

  constructor(make: Make) {
    this.#make = make;
    // Whoever it is made for: what nobody in particular did until then may be theirs.
    this.town.server.onGuest = (guest) => {
      for (const one of this.meant.values()) if (one.token === undefined) one.heirs.add(guest);
    };
    this.town.server.onAccept = (action, token) => this.#accepted(action, token);
  }

  /** What each page shows, for whoever looks into a life that went wrong. */
  shownBy(): readonly string[] {
    return [...this.#tabs].map(
      ([tab, { waiting }]) =>
        `${tab}: ${waiting?.items.map(({ action, state }) => `${action.id} ${state}`).join() ?? ''}`,
    );
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

  act(pick: number, kind: Kind, subject: string): void {
    const tab = this.#tab(pick);
    if (tab === undefined) return;
    const action = mint(++this.#ids, kind, subject);
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
    const [one, old] = [this.meant.get(action.id), this.meant.get(before.id)];
    // It stands where its first words stood, of that page; what came back may have been overtaken there.
    if (one) one.place = item.state !== 'given-back' && old?.tab === tab ? old.place : undefined;
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
    this.#drop([item.action.id], this.#tabs.get(tab)?.waiting?.remove(item.action.id));
  }

  /** Sends once more, as it is, what was given back. */
  resend(pick: number, which: number): void {
    const tab = this.#tab(pick);
    const back = tab === undefined ? [] : (this.#tabs.get(tab)?.waiting?.items ?? []);
    const items = back.filter(({ state }) => state === 'given-back');
    const item = items[which % Math.max(1, items.length)];
    const one = item && this.meant.get(item.action.id);
    if (tab === undefined || !one) return;
    const { token, server } = this.town;
    one.heirs.add(token === undefined || this.#isGuests(token) ? undefined : server.personOf(token));
    // From now on it comes after all that is done so far; where it was tried before, or sent once more, nothing is known of its place.
    const place = item.attempted || one.resent ? undefined : placeOf(one.action, token, tab, ++this.#ids);
    Object.assign(one, { tab, given: false, resent: true, place });
    // Where what it took the place of may have been sent, the list says that both may count.
    if (item.attempted) this.#edits.delete(one.action.id);
    this.#hear(one.action.id, this.#tabs.get(tab)?.box.submit(one.action));
  }

  flush(pick: number): void {
    const tab = this.#tab(pick);
    if (tab === undefined) return;
    this.#tabs.get(tab)?.waiting?.sendNow();
  }

  signIn(account: string, pick: number, along: boolean): void {
    const { town, meant } = this;
    const guest = along && this.#isGuests(town.token) ? town.token : undefined;
    const token = (town.token = town.server.signIn(account, guest));
    const tab = this.#tab(pick);
    const waiting = tab === undefined ? undefined : this.#tabs.get(tab)?.waiting;
    this.#askWho(tab);
    if (!along || !waiting) return;
    for (const one of meant.values())
      if (this.#isGuests(one.token) || one.heirs.has(undefined)) one.heirs.add(town.server.personOf(token));
    waiting.goAlong(guest).catch((error: unknown) => this.#check(() => error instanceof CivicError, String(error)));
  }

  /** @param clears whether what waits is deleted before */
  signOut(pick: number, clears: boolean): void {
    const { town } = this;
    const tab = this.#tab(pick);
    const waiting = tab === undefined ? undefined : this.#tabs.get(tab)?.waiting;
    if (clears && waiting) {
      const me = town.token === undefined ? undefined : town.server.personOf(town.token);
      const isOwn = ({ token, heirs }: Intention): boolean =>
        this.#isGuests(token) || heirs.has(me) || (token !== undefined && town.server.personOf(token) === me);
      const own = [...this.meant.values()].filter((one) => one.tab === tab && isOwn(one));
      const all = [...ids(waiting), ...own.map(({ action }) => action.id)];
      // What somebody took along is theirs since, though this page may show it still: nobody else deletes it.
      const taken = all.filter((id) => me === undefined && town.server.hasAccount(this.meant.get(id)?.heirs));
      this.#drop(taken, undefined);
      const rest = all.filter((id) => !taken.includes(id));
      this.#drop(rest, waiting.clear());
    }
    town.token = undefined;
  }

  /** Called after every step: what pages say has to be true now. */
  look(): void {
    const stored = new Map(this.town.disk?.items.map(({ action }) => [action.id, JSON.stringify(action)]));
    const shown = new Set([...this.#tabs.values()].flatMap(({ waiting }) => ids(waiting)));
    for (const { action, attempts } of this.town.disk?.items ?? []) {
      const one = this.meant.get(action.id);
      if (one && attempts > 0) one.begun = true;
    }
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
            holds || this.#isReceived(action.id) || one.dropped || one.given || one.resent,
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
    town.server.net = 'well';
    town.refuse('nothing');
    for (const come of [
      () => town.token,
      ...['A', 'B', 'N'].map((one) => () => town.server.signIn(one, undefined)),
      () => undefined,
    ]) {
      town.token = come();
      if (this.#tabs.size === 0) this.open();
      for (const tab of this.tabs) this.#askWho(tab);
      for (let round = 0; round < 12; round++) {
        for (let steps = 0; steps < 300 && (await town.step(0)); steps++) this.look();
        const isDone =
          (town.disk?.items ?? []).length === 0 &&
          [...this.#tabs.values()].every(({ waiting }) => waiting?.items.length === 0);
        if (isDone && round > 1) break;
        for (const tab of this.tabs) if (round % 4 === 0) town.awake(tab);
        await town.pass(7_200_000);
      }
      this.#lookWhoSees();
    }
    judge({ town, meant: this.meant, edits: this.#edits, tabs: this.tabs });
  }

  /** As widgets do, in every tab, where somebody signs in or out. */
  #askWho(tab: number | undefined): void {
    const asked = tab === undefined ? undefined : this.#tabs.get(tab)?.box.viewer();
    asked?.catch((error: unknown) => this.#check(() => error instanceof CivicError, String(error)));
  }

  /** Once everything has settled nobody is shown what is somebody else's, except guests what a guest left. */
  #lookWhoSees(): void {
    const { token, server } = this.town;
    const isGuest = this.#isGuests(token);
    const me = token === undefined ? undefined : server.personOf(token);
    for (const [tab, { waiting }] of this.#tabs)
      for (const id of ids(waiting)) {
        const one = this.meant.get(id);
        if (!one || one.token === token || one.heirs.has(me) || (isGuest && this.#isGuests(one.token))) continue;
        const isOwn = one.token !== undefined && server.personOf(one.token) === me;
        // Whoever looks after them is a guest, and nobody ever heard whose it is.
        const isUnheard = isGuest && !this.#isHeard(one);
        assert.ok(
          isOwn || isUnheard,
          `${id} of ${one.token ?? 'nobody'} is shown to ${me ?? 'a visitor'} by page ${tab}`,
        );
      }
  }

  /** Whether a page that lives heard who that was, or one could keep it before it died; and the storage did not fail since. */
  #isHeard({ token, faults }: Intention): boolean {
    const { town } = this;
    if (town.brief.has(token)) return false;
    const isKept = town.disk?.people?.some(({ mark }) => mark === token) === true;
    const heard = this.tabs.map((tab) => town.heard.get(token ?? '')?.get(tab) ?? -1);
    return (isKept || heard.some((at) => town.isSoundSince(at))) && town.isSoundSince(faults);
  }

  #accepted(action: Action, as: string): void {
    const { server, disk } = this.town;
    const one = this.meant.get(action.id);
    if (one) one.arrived = one.place;
    const isDiskSound = this.#isDiskSoundFor(one);
    const isMeant = one !== undefined && JSON.stringify(action) === JSON.stringify(one.action);
    this.#check(() => isMeant, `${action.id} was never meant so`);
    const isWritten = disk?.items.some((item) => item.action.id === action.id && item.attempts > 0) === true;
    const isTakenBack = one?.dropped === true || one?.given === true;
    const isFirst = isWritten || isTakenBack || !isDiskSound;
    this.#check(() => isFirst, `${action.id} was sent before it was written`);
    const isGone = one?.gone === true && isDiskSound;
    this.#check(() => !isGone, `${action.id} was sent although it had been taken back`);
    const person = server.personOf(as);
    const isOwn = one?.token === undefined ? server.isGuest(as) : server.personOf(one.token) === person;
    const isFair = isOwn || [person, ...(server.isGuest(as) ? [undefined] : [])].some((heir) => one?.heirs.has(heir));
    this.#check(() => isFair, `${action.id} of ${one?.token ?? 'nobody'} was sent as ${person}`);
  }

  /** The person takes these back. Once that is done, what was never on its way may not go any more. */
  #drop(which: readonly ActionId[], done: Promise<void> | undefined): void {
    const all = which.map((id) => this.meant.get(id)).filter((one) => one !== undefined);
    const { token } = this.town;
    for (const one of all) one.dropped = true;
    done?.then(
      () => {
        for (const one of all) one.gone = this.#isDiskSoundFor(one) && one.token === token && !one.begun && !one.resent;
      },
      (error: unknown) => this.#check(() => error instanceof CivicError, String(error)),
    );
  }

  /** Whether the storage failed at no time since it was done. */
  #isDiskSoundFor(one: Intention | undefined): boolean {
    return one !== undefined && this.town.isSoundSince(one.faults);
  }

  #hear(id: ActionId, sent: Promise<unknown> | undefined): void {
    const one = this.meant.get(id);
    sent?.then(
      () => {
        this.#check(() => this.#isReceived(id), `${id} is said to be received, and is not`);
      },
      (error: unknown) => {
        this.#check(() => error instanceof CivicError, String(error));
        const code = error instanceof CivicError ? error.code : undefined;
        if (one && (code === 'already-there' || code === 'storage-refused')) one.unkept = true;
        const isBack = code === 'taken-back';
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
    return this.town.server.ledger.some((entry) => entry.action.id === id);
  }

  /** Looked at once everything else is known of the moment. */
  #check(holds: () => boolean, lie: string): void {
    this.#checks.push({ holds, lie });
  }

  #note(action: Action, tab: number): void {
    this.meant.set(action.id, intend(action, this.town.token, tab, this.town.faults));
  }

  #isGuests(token: string | undefined): boolean {
    return token === undefined || this.town.server.isGuest(token);
  }

  #tab(pick: number): number | undefined {
    return this.tabs[pick % Math.max(1, this.tabs.length)];
  }

  #item(tab: number | undefined, which: number): Waiting['items'][number] | undefined {
    const items = tab === undefined ? [] : (this.#tabs.get(tab)?.waiting?.items ?? []);
    return items[which % Math.max(1, items.length)];
  }
}
