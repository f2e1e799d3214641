import { CivicError, type CivicAdapter, type Idea } from '@civic-widgets/core';
import { actors } from '../actors.ts';
import { adapterLie, type Saboteur } from './saboteur.ts';

type Similar = NonNullable<CivicAdapter['similar']>;

function similarLie(name: string, lie: (similar: Similar, adapter: CivicAdapter) => Similar): Saboteur {
  return adapterLie(name, ['similar'], () => (adapter) => {
    const similar: Similar = (...asked) => {
      if (!adapter.similar) throw new CivicError('not-supported');
      return adapter.similar(...asked);
    };
    return { similar: lie(similar, adapter) };
  });
}

export const similarSaboteurs: readonly Saboteur[] = [
  similarLie('finds nothing', () => () => Promise.resolve([])),
  similarLie(
    'tells the unlikeliest first',
    (similar) =>
      async (...asked) =>
        (await similar(...asked)).toReversed(),
  ),
  similarLie(
    'shows less of what is like a text',
    (similar) =>
      async (...asked) =>
        (await similar(...asked)).map((idea) => ({ ...idea, text: '' })),
  ),
  similarLie(
    'finds the very letters',
    (similar) =>
      async (text, ...asked) =>
        (await similar(text, ...asked)).filter(({ title }) => text.split(' ').some((word) => title.includes(word))),
  ),
  similarLie('is like everything where it is like nothing', (similar, adapter) => async (...asked) => {
    const found = await similar(...asked);
    return found.length > 0 ? found : (await adapter.ideas({ limit: 5 })).items;
  }),
  similarLie('passes over the project', (similar) => (text) => similar(text)),
  similarLie('fails at a long text', (similar) => (text, ...asked) => {
    if (text.length > 1_000) return Promise.reject(new CivicError('malformed', { field: 'text' }));
    return similar(text, ...asked);
  }),
  similarLie('answers with all it finds', (similar) => async (...asked) => {
    const found = await similar(...asked);
    return found.length < 5 ? found : [...found, ...found];
  }),
  adapterLie('finds what is hidden', ['similar'], ({ backend }) => (adapter) => ({
    async similar(...asked) {
      const found = await adapter.similar?.(...asked);
      if (found?.length !== 0 || !backend) return found ?? [];
      return (await backend.as(actors.mo).ideas({ hidden: true })).items;
    },
  })),
  adapterLie('is swayed by what is hidden', ['similar'], ({ backend }) => (adapter) => ({
    async similar(...asked) {
      const found = (await adapter.similar?.(...asked)) ?? [];
      const hidden = (await backend?.as(actors.mo).ideas({ hidden: true }))?.items ?? [];
      const words = asked[0].toLowerCase().split(' ');
      return words.some((word) => hidden.some(({ title }) => title.toLowerCase().includes(word))) ? [] : found;
    },
  })),
  adapterLie('remembers the words of what was erased', ['similar'], () => {
    const known = new Map<string, readonly Idea[]>();
    return (adapter) => ({
      async similar(...asked) {
        const found = (await adapter.similar?.(...asked)) ?? [];
        if (found.length > 0) known.set(asked[0], found);
        return known.get(asked[0]) ?? found;
      },
    });
  }),
];
