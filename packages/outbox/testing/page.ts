import { restAdapter } from '@civic-widgets/adapter-rest';
import type { Action } from '@civic-widgets/core';
import { idbStorage, outbox } from '../src/index.ts';

/*
 * A page with an outbox and nothing else, for real browsers. It tells the test what it says to the person: `saved`, `received`
 * or `given back`, with the action's id. It acts when the test asks it to.
 */

interface Page {
  /** Acts at once; resolves once everything is in the hands of the outbox. */
  act(count: number, label: string): void;
  /** How much waits. */
  waits(): number;
  items(): unknown;
  /** Whether this tab sends now. */
  sends(): boolean;
}

const space = new URLSearchParams(location.search).get('space') ?? '';
const name = `civic-outbox:${location.origin}:${space}`;
const box = outbox(restAdapter({ backend: location.origin, space, timeout: 2_000 }), idbStorage(name), { name });
/** Of many tabs each tells of its own acts alone. */
const saysOwn = new URLSearchParams(location.search).has('own');
const own = new Set<string>();
const said = new Set<string>();

function say(what: string, id: string): void {
  if (said.has(`${what} ${id}`)) return;
  said.add(`${what} ${id}`);
  void fetch(`/said?what=${encodeURIComponent(what)}&id=${encodeURIComponent(id)}`, {
    method: 'POST',
    keepalive: true,
  });
}

const waiting = await box.waiting();
const look = (): void => {
  for (const { state, action } of waiting.items) if (!saysOwn || own.has(action.id)) say(state, action.id);
};
waiting.listen(look);
look();

const page: Page = {
  act(count, label) {
    for (let i = 0; i < count; i++) {
      const at = new Date().toISOString();
      const id = crypto.randomUUID();
      own.add(id);
      const action: Action = {
        id,
        at,
        kind: 'idea.propose',
        project: 'square',
        payload: { title: `${label} ${i}` },
      };
      box.submit(action).then(
        () => say('received', id),
        (error: unknown) => say(`refused: ${String(error)}`, id),
      );
    }
  },
  waits: () => waiting.items.length,
  items: () => waiting.items.map(({ action, ...rest }) => ({ id: action.id, ...rest })),
  sends: () => waiting.items.some(({ state }) => state === 'sending'),
};
Object.assign(globalThis, { page });
document.title = 'ready';
