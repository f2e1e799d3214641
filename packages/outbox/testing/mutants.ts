import { registerHooks } from 'node:module';
import type * as outbox from '../src/outbox.ts';

/** A safeguard, and the source without it. */
export interface Mutant {
  /** What is left out. */
  readonly name: string;
  /** In `src/`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** One safeguard less each. A test proves that every one is missed. */
export const mutants: readonly Mutant[] = [
  {
    name: 'an attempt is written before it begins',
    file: 'queue.ts',
    from: 'attempts: item.attempts + 1',
    to: 'attempts: item.attempts',
  },
  {
    name: 'it is written first, then sent',
    file: 'shelf.ts',
    from: 'const kept = await this.#storage.change(',
    to: 'const kept = next(this.#known); void this.#storage.change(',
  },
  {
    name: 'what may have arrived cannot be changed',
    file: 'queue.ts',
    from: 'return given !== true ||',
    to: 'return given === true &&',
  },
  {
    name: 'only a receipt that names the action ends it',
    file: 'verdict.ts',
    from: '&& receipt.action === action.id',
    to: '',
  },
  {
    name: 'what was refused is given back',
    file: 'queue.ts',
    from: "case 'give-back':",
    to: "case 'give-back': return end(kept, id, now);",
  },
  {
    name: 'what failed stays',
    file: 'queue.ts',
    from: "case 'again':",
    to: "case 'again': return end(kept, id, now);",
  },
  {
    name: 'nobody sends what somebody else did',
    file: 'owner.ts',
    from: 'return by.mark === undefined && me.guest === true;',
    to: 'return true;',
  },
  {
    name: 'the adapter is told whose act it is',
    file: 'sender.ts',
    from: 'canTell ? { who: me.mark } : undefined',
    to: 'undefined',
  },
  {
    name: 'what is about one subject keeps its order',
    file: 'turn.ts',
    from: 'const subject = subjectOf(item.action);',
    to: 'const subject = idOf(item);',
  },
  {
    name: 'saved is said of what the storage has',
    file: 'shelf.ts',
    from: 'return this.#saved.has(id);',
    to: 'return id !== undefined;',
  },
  {
    name: 'what the storage refused is kept once it can be',
    file: 'shelf.ts',
    from: 'this.#missed = [...this.#missed, next];',
    to: '',
  },
  {
    name: 'what was wiped is kept again',
    file: 'shelf.ts',
    from: "if (epoch === '' || (stored.epoch === epoch && !this.#wiped)) return stored;",
    to: 'return stored;',
  },
  {
    name: 'a wait from a clock that was set back does not hold',
    file: 'turn.ts',
    from: 'wait.since <= now && now < wait.until',
    to: 'now < wait.until',
  },
  {
    name: 'what other tabs may be sending is not changed in memory alone',
    file: 'shelf.ts',
    from: 'if (shared !== undefined && this.#shared.has(shared))',
    to: 'if (false)',
  },
  {
    name: 'what somebody did is theirs who acted when it was done',
    file: 'outbox.ts',
    from: 'const [by] = await Promise.all([this.#identity.look(), this.#begin()]);',
    to: 'await this.#begin(); await this.#shelf.read(); const by = await this.#identity.look();',
  },
  {
    name: 'only what was here when somebody signed in goes along',
    file: 'outbox.ts',
    from: 'goAlong(kept, me, going, guest)',
    to: 'goAlong(kept, me, new Set(kept.items.map(idOf)), guest)',
  },
  {
    name: 'whoever goes along is who signed in',
    file: 'outbox.ts',
    from: 'if (me.mark === undefined || me.mark !== mark || (await this.#identity.look()).mark !== mark)',
    to: 'if (false)',
  },
  {
    name: 'signing out deletes what was shown then',
    file: 'outbox.ts',
    from: 'meant.reduce(',
    to: 'kept.items.filter(({ by }) => isSeenBy(by, me)).map(idOf).reduce(',
  },
  {
    name: 'what was refused is not said to be taken back',
    file: 'outbox.ts',
    from: 'over.told ? errorOf(over.told) : ',
    to: '',
  },
  {
    name: 'what a guest left whose token is gone is given back',
    file: 'owner.ts',
    from: 'isKnown && (by.guest === true ||',
    to: 'isKnown && (',
  },
  {
    name: 'what somebody left of whom nothing was learned is given back',
    file: 'owner.ts',
    from: ' || (by.person === undefined && isGuest(me))',
    to: '',
  },
  {
    name: 'what was wiped may have been tried meanwhile',
    file: 'shelf.ts',
    from: 'attempts: Math.max(1, item.attempts)',
    to: 'attempts: item.attempts',
  },
  {
    name: 'who came in between is asked about the next time',
    file: 'identity.ts',
    from: 'if (who && mark !== before) return this.look();',
    to: '',
  },
  {
    name: 'what the storage missed is done only to what was there then',
    file: 'sender.ts',
    from: 'news.has(idOf(item)) ? known([item]) : [item]',
    to: 'known([item])',
  },
  {
    name: 'what was taken back before its sending began is not sent',
    file: 'sender.ts',
    from: 'const item = kept.items.find((one) => idOf(one) === id);',
    to: 'const item = kept.items.find((one) => idOf(one) === id) ?? wanted;',
  },
  {
    name: 'nor is what became somebody else’s',
    file: 'sender.ts',
    from: 'const stays = item && !item.given && isOf(item.by, me);',
    to: 'const stays = item && !item.given;',
  },
  {
    name: 'what is on its way is sent as whose turn it was',
    file: 'sender.ts',
    from: '{ who: me.mark }',
    to: '{ who: identity.known.mark }',
  },
  {
    name: 'what is sent once more is not judged by its past',
    file: 'outbox.ts',
    from: 'if (!isPut) continue;',
    to: '',
  },
  {
    name: 'what another page sent once more is not forgotten',
    file: 'outbox.ts',
    from: 'idOf(item) === id && item.given)',
    to: 'idOf(item) === id)',
  },
  {
    name: 'whose token is forgotten is no guest',
    file: 'identity.ts',
    from: "if (who && role === 'visitor') return (this.#known = mark === undefined ? {} : { mark });",
    to: '',
  },
  {
    name: 'what took the place of an act tells that it was replaced',
    file: 'shelf.ts',
    from: ' && !taken.has(idOf(item))',
    to: '',
  },
  {
    name: 'whom a page heard of is kept for others',
    file: 'queue.ts',
    from: 'return { ...kept, people: [...others, owner] };',
    to: 'return kept;',
  },
];

const mark = '?without=';
let isHooked = false;

/** The outbox without this safeguard. */
export async function without(mutant: Mutant): Promise<typeof outbox> {
  if (!isHooked) hook();
  const index = mutants.indexOf(mutant);
  const url = new URL(`../src/outbox.ts${mark}${index}`, import.meta.url).href;
  return (await import(url)) as typeof outbox;
}

/** Files that a mutant imports are its own too; the one that it changes is changed as it is read. */
function hook(): void {
  isHooked = true;
  registerHooks({
    resolve(specifier, context, next) {
      const which = context.parentURL?.split(mark)[1];
      const found = next(specifier, context);
      const isOwn = which !== undefined && found.url.includes('/packages/outbox/src/') && !found.url.includes(mark);
      return isOwn ? { ...found, url: `${found.url}${mark}${which}` } : found;
    },
    load(url, context, next) {
      const [file = '', which] = url.split(mark);
      const loaded = next(url, context);
      const mutant = which === undefined ? undefined : mutants[Number(which)];
      if (!mutant || !file.endsWith(`/src/${mutant.file}`)) return loaded;
      const source = new TextDecoder().decode(loaded.source as Uint8Array);
      if (!source.includes(mutant.from)) throw new Error(`${mutant.file} does not hold: ${mutant.from}`);
      return { ...loaded, source: source.replace(mutant.from, mutant.to) };
    },
  });
}
