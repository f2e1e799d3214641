import type { ActionId, CivicAdapter } from '@civic-widgets/core';
import type { Identity } from './identity.ts';
import { idOf, type Item, type Kept, type Owner, type Wait } from './item.ts';
import { isOf, isUnclear, recognise } from './owner.ts';
import { begin, conclude, giveBackStranded } from './queue.ts';
import type { Shelf } from './shelf.ts';
import type { Surroundings } from './surroundings.ts';
import { isWaiting, pauseAfter, turnOf, type Turn } from './turn.ts';
import { isAway, isSomebodyElse, ofError, ofReceipt, type Verdict } from './verdict.ts';

export interface SenderParts {
  readonly adapter: CivicAdapter;
  readonly world: Surroundings;
  readonly identity: Identity;
  readonly shelf: Shelf;
  /** Called after what is known changed; `told`: the other tabs are to hear of it. */
  readonly changed: (told: boolean) => void;
}

/** Milliseconds for which an item rests whose person has to sign in again. */
const untilSignIn = 300_000;

/** Milliseconds after which a storage that refused is asked again. */
const untilStored = 30_000;

/** Sends what waits, one after the other. Of all tabs one sends; what the storage refused is sent by the page that has it. */
export class Sender {
  readonly #parts: SenderParts;
  #sending: ActionId | undefined;
  #leading = false;
  #leave: (() => void) | undefined;
  #working = false;
  #again = false;
  #forgetTimer: (() => void) | undefined;
  /** Failures of the line since something last got through. */
  #failures = 0;
  #line: Wait | undefined;
  /** What the backend asked for holds even if the person is in a hurry. */
  #asked: Wait | undefined;
  readonly #itemPauses = new Map<ActionId, Wait>();

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** What is on its way now. */
  get sending(): ActionId | undefined {
    return this.#sending;
  }

  /** Something may have to be sent. */
  kick(): void {
    this.#again = true;
    if (!this.#working) void this.#work();
  }

  /** The same, without waiting for the next attempt. */
  hurry(): void {
    this.#line = undefined;
    this.#itemPauses.clear();
    this.kick();
  }

  async #work(): Promise<void> {
    this.#working = true;
    try {
      while (this.#again) {
        this.#again = false;
        this.#standInLine();
        const turn = await this.#turn();
        if ('send' in turn) {
          await this.#send(turn.send, turn.as);
          this.#again = true;
        } else await this.#rest(turn.at);
      }
    } finally {
      this.#working = false;
    }
  }

  /** Only who has something to send stands in line for sending. */
  #standInLine(): void {
    const hasWork = this.#parts.shelf.known.items.some(({ given }) => !given);
    if (hasWork && !this.#leave) {
      this.#leave = this.#parts.world.lead(
        () => {
          this.#leading = true;
          // Another tab sent until now.
          void this.#parts.shelf.read().then(() => {
            this.#parts.changed(false);
            this.kick();
          });
        },
        () => (this.#leading = false),
      );
    } else if (!hasWork && this.#leave) {
      const leave = this.#leave;
      this.#leave = undefined;
      leave();
    }
  }

  async #turn(): Promise<Turn> {
    const { shelf, world, identity } = this.#parts;
    const isOurs = (item: Item): boolean => this.#leading || !shelf.isSaved(idOf(item));
    const mine = shelf.known.items.filter(isOurs);
    if (mine.every(({ given }) => given)) return { at: undefined };
    const now = world.now();
    let me: Owner;
    try {
      me = await identity.look();
      if (isUnclear(me) && !this.#isPaused(now)) {
        me = await identity.learn();
      }
    } catch (error) {
      this.#lineFailed(ofError(error), now);
      return { at: this.#lineUntil(now) };
    }
    await this.#recognise(me);
    const clear = recognise(shelf.known.items, me, identity.behind);
    return turnOf(clear, me, now, { line: [this.#line, this.#asked], items: this.#itemPauses }, isOurs);
  }

  #isPaused(now: number): boolean {
    return isWaiting(this.#line, now) || isWaiting(this.#asked, now);
  }

  #lineUntil(now: number): number {
    const waits = [this.#line, this.#asked].filter((wait) => wait !== undefined && isWaiting(wait, now)) as Wait[];
    return Math.max(now, ...waits.map(({ until }) => until));
  }

  async #recognise(me: Owner): Promise<void> {
    const { shelf, identity, changed } = this.#parts;
    const known = (items: readonly Item[]): readonly Item[] =>
      recognise(items, me, identity.behind).map((item) => giveBackStranded(item, me));
    const seen = shelf.known.items;
    const after = known(seen);
    const news = new Set(seen.filter((item, index) => item !== after[index]).map(idOf));
    if (news.size === 0) return;
    // Where the storage refuses it is done there later, when others may be there of whom nothing is known now.
    await shelf.change((kept) => ({
      ...kept,
      items: kept.items.flatMap((item) => (news.has(idOf(item)) ? known([item]) : [item])),
    }));
    changed(false);
  }

  async #send(wanted: Item, me: Owner): Promise<void> {
    const { adapter, world, identity, shelf, changed } = this.#parts;
    const id = idOf(wanted);
    this.#sending = id;
    let kept: Kept;
    try {
      // Written before it is sent, where other tabs may know of it: nobody may change what is on its way.
      kept = await shelf.change((before) => begin(before, id), id);
    } catch {
      this.#sending = undefined;
      const now = world.now();
      this.#itemPauses.set(id, { since: now, until: now + untilStored });
      changed(false);
      return;
    }
    const item = kept.items.find((one) => idOf(one) === id);
    const stays = item && !item.given && isOf(item.by, me);
    if (!stays) {
      this.#sending = undefined; // it was taken back in between, or has become somebody else's
      changed(false);
      return;
    }
    changed(false); // other tabs see no difference
    const canTell = 'who' in adapter;
    let verdict: Verdict;
    try {
      const receipt = await adapter.submit(item.action, canTell ? { who: me.mark } : undefined);
      verdict = ofReceipt(item.action, receipt);
    } catch (error) {
      verdict = ofError(error);
    }
    if (verdict.then === 'sign-in' && isSomebodyElse(verdict.trouble)) {
      this.#sending = undefined; // nothing was sent; whose turn it is now is looked at anew
      await identity.look().catch(() => undefined);
      changed(true);
      return;
    }
    const now = world.now();
    this.#pause(verdict, item, now);
    this.#sending = undefined;
    await shelf.change((before) => conclude(before, id, verdict, now, item.attempts));
    changed(true);
  }

  #pause(verdict: Verdict, item: Item, now: number): void {
    const { world } = this.#parts;
    if (verdict.then === 'again') {
      if (isAway(verdict.trouble)) this.#lineFailed(verdict, now);
      else this.#failures = 0;
      this.#itemPauses.set(idOf(item), { since: now, until: now + pauseAfter(item.attempts, world.random()) });
    } else {
      this.#failures = 0;
      this.#line = this.#asked = undefined;
      if (verdict.then === 'sign-in') this.#itemPauses.set(idOf(item), { since: now, until: now + untilSignIn });
      else this.#itemPauses.delete(idOf(item));
    }
  }

  #lineFailed(verdict: Verdict, now: number): void {
    this.#failures += 1;
    const asked = verdict.then === 'again' ? verdict.after : 0;
    this.#line = { since: now, until: now + pauseAfter(this.#failures, this.#parts.world.random()) };
    this.#asked = asked > 0 ? { since: now, until: now + asked } : undefined;
  }

  async #rest(at: number | undefined): Promise<void> {
    const { shelf, world } = this.#parts;
    if (shelf.isBehind) await shelf.read();
    const soon = world.now() + untilStored;
    this.#wakeAt(shelf.isBehind ? Math.min(at ?? soon, soon) : at);
  }

  #wakeAt(at: number | undefined): void {
    this.#forgetTimer?.();
    this.#forgetTimer = undefined;
    if (at === undefined) return;
    const { world } = this.#parts;
    // Asked again from time to time, since clocks are set.
    this.#forgetTimer = world.after(Math.min(60_000, Math.max(0, at - world.now())), () => this.kick());
  }
}
