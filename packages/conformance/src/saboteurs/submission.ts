import { CivicError, instant, newId, type Action, type Receipt } from '@civic-widgets/core';
import { actorLie, adapterLie, type Saboteur } from './saboteur.ts';

/** Everything that can be refused. */
const everywhere = [
  'submit',
  'permission',
  'idea',
  'vote',
  'comment',
  'answer',
  'hide',
  'restore',
  'poll',
  'badge',
  'space',
  'tally',
  'list',
  'erase',
  'insight',
  'ledger',
];

function withPayload(action: Action, change: (text: string, field: string) => string): Action {
  if (!('payload' in action) || action.payload === null) return action;
  const payload = Object.fromEntries(
    Object.entries(action.payload).map(([field, value]) => [
      field,
      typeof value === 'string' ? change(value, field) : (value as unknown),
    ]),
  );
  return { ...action, payload } as unknown as Action;
}

export function textLie(
  name: string,
  about: readonly string[],
  change: (text: string, field: string) => string,
): Saboteur {
  return adapterLie(name, about, () => (adapter) => ({
    submit: (action) => adapter.submit(withPayload(action, change)),
  }));
}

const cuts: Readonly<Record<string, number>> = { title: 160, text: 3_000, reason: 1_000 };

export const submissionSaboteurs: readonly Saboteur[] = [
  adapterLie('takes an action that is sent again for a new one', ['submit', 'badge', 'insight'], () => (adapter) => ({
    async submit(action) {
      const receipt = await adapter.submit({ ...action, id: newId() });
      return { ...receipt, action: action.id };
    },
  })),
  adapterLie('names another action in the receipt', ['submit', 'idea'], () => (adapter) => ({
    submit: async (action) => ({ ...(await adapter.submit(action)), action: newId() }),
  })),
  adapterLie('leads to nothing with the receipt’s subject', ['submit'], () => (adapter) => ({
    submit: async (action) => ({ ...(await adapter.submit(action)), subject: newId() }),
  })),
  adapterLie('counts no positions', ['submit', 'watch'], () => (adapter) => ({
    submit: async (action) => ({ ...(await adapter.submit(action)), position: 1 }),
  })),
  adapterLie('answers a repeated action with a receipt of now', ['submit', 'erase'], (bench) => (adapter) => ({
    submit: async (action) => ({
      ...(await adapter.submit(action)),
      acceptedAt: instant(bench.clock.now()),
      position: (await bench.backend?.position()) ?? 0,
    }),
  })),
  adapterLie('knows an action only on the page that sent it', ['submit'], () => (adapter) => {
    const page = newId();
    return {
      submit: async (action) => ({
        ...(await adapter.submit({ ...action, id: `${page} ${action.id}` })),
        action: action.id,
      }),
    };
  }),
  adapterLie('trusts the device’s clock', ['submit', 'permission', 'poll'], (bench) => (adapter) => ({
    async submit(action) {
      const now = bench.clock.now();
      const at = Date.parse(action.at);
      bench.clock.set(Number.isNaN(at) ? now : at);
      const receipt = adapter.submit(action);
      await receipt.catch(() => undefined);
      bench.clock.set(now);
      return receipt;
    },
  })),
  adapterLie('answers whatever has a known id with the first receipt', ['submit'], () => {
    const receipts = new Map<string, Receipt>();
    return (adapter) => ({
      async submit(action) {
        const receipt = receipts.get(action.id) ?? (await adapter.submit(action));
        receipts.set(action.id, receipt);
        return receipt;
      },
    });
  }),
  adapterLie('remembers the ids of what it refused', ['submit'], () => {
    const refused = new Set<string>();
    return (adapter) => ({
      async submit(action) {
        if (refused.has(action.id)) throw new CivicError('id-conflict');
        return adapter.submit(action).catch((error: unknown) => {
          refused.add(action.id);
          throw error;
        });
      },
    });
  }),
  adapterLie('thanks for what it refused', everywhere, (bench) => (adapter) => ({
    submit: (action) =>
      adapter.submit(action).catch(() => ({
        action: action.id,
        position: 0,
        acceptedAt: instant(bench.clock.now()),
        subject: action.id,
      })),
  })),
  adapterLie('says invalid to everything', everywhere, () => (adapter) => ({
    submit: (action) =>
      adapter.submit(action).catch((cause: unknown) => {
        throw new CivicError('invalid', { cause });
      }),
  })),
  adapterLie('fails with errors of its own', [...everywhere, 'load'], () => (adapter) => {
    const own = (error: unknown): never => {
      throw new Error(String(error));
    };
    return {
      submit: (action) => adapter.submit(action).catch(own),
      idea: (...asked) => adapter.idea(...asked).catch(own),
      ideas: (...asked) => adapter.ideas(...asked).catch(own),
      comments: (...asked) => adapter.comments(...asked).catch(own),
      poll: (...asked) => adapter.poll(...asked).catch(own),
      polls: (...asked) => adapter.polls(...asked).catch(own),
    };
  }),
  adapterLie('takes what a visitor does, and forgets who it was', ['permission'], ({ backend }) => {
    const anyone = backend?.as({ role: 'guest', person: 'anyone' });
    return (_adapter, actor) =>
      actor.role === 'visitor' && anyone ? { submit: (action) => anyone.submit(action) } : {};
  }),
  actorLie('takes guests for administrators', ['permission', 'viewer', 'erase', 'hide', 'comment', 'badge'], (actor) =>
    actor.role === 'guest' ? { ...actor, role: 'administrator' } : actor,
  ),
  actorLie(
    'lets every official answer everywhere',
    ['permission', 'hide'],
    ({ projects: _projects, ...actor }) => actor,
  ),
  actorLie('treats officials as guests', ['permission', 'answer', 'hide', 'badge', 'idea'], (actor) =>
    actor.role === 'official' ? { ...actor, role: 'guest' } : actor,
  ),
  adapterLie(
    'drops what was entered on behalf of others into one’s own account',
    ['permission', 'badge', 'ledger'],
    () => (adapter) => ({
      submit({ behalf: _behalf, ...action }) {
        return adapter.submit(action);
      },
    }),
  ),
  textLie('trims and tidies texts', ['idea', 'comment', 'ledger'], (text) => text.trim().replace(/\s+/g, ' ')),
  textLie('normalises Unicode', ['idea', 'comment', 'ledger'], (text) => text.normalize('NFC')),
  textLie('escapes markup', ['idea', 'comment', 'ledger'], (text) => text.replace(/</g, '&lt;')),
  textLie('cuts long texts instead of refusing them', ['idea', 'comment', 'hide'], (text, field) =>
    text.slice(0, cuts[field]),
  ),
  textLie('fills in what is blank', ['idea', 'submit', 'comment', 'hide', 'badge'], (text) =>
    text.trim() === '' ? 'Untitled' : text,
  ),
  textLie('mends what is no text', ['idea'], (text) => text.toWellFormed().replaceAll('\0', '')),
];
