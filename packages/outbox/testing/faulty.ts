import { CivicError, type CivicAdapter, type Receipt } from '@civic-widgets/core';

/** How one call of `submit` goes. */
export type Fate =
  | 'well'
  | 'lost on the way there'
  | 'lost on the way back'
  | 'foreign receipt'
  | 'too many requests'
  | 'broken adapter';

const fates: readonly Fate[] = [
  'lost on the way there',
  'well',
  'foreign receipt',
  'lost on the way back',
  'too many requests',
  'broken adapter',
  'well',
];

/** An adapter to which everything happens that can happen on the way, in turn; reading works. */
export function faulty(adapter: CivicAdapter, fate: () => Fate = inTurn()): CivicAdapter {
  return {
    ...adapter,
    async submit(action, options) {
      switch (fate()) {
        case 'lost on the way there':
          throw new CivicError('unavailable');
        case 'lost on the way back':
          await adapter.submit(action, options);
          throw new CivicError('timed-out');
        case 'foreign receipt':
          return { action: 'another', position: 1, acceptedAt: '', subject: action.id } satisfies Receipt;
        case 'too many requests':
          throw new CivicError('too-many-requests', { retryAfter: 1 });
        case 'broken adapter':
          throw new TypeError('x is not a function');
        case 'well':
          return adapter.submit(action, options);
      }
    },
  };
}

function inTurn(): () => Fate {
  let turn = 0;
  return () => fates[turn++ % fates.length] ?? 'well';
}
