import { CivicError } from '@civic-widgets/core';
import { standingSchema } from '../schemas/badge.ts';
import { addRead, type App } from './read.ts';

export function addBadges(app: App): void {
  addRead(app, {
    path: '/standing',
    name: 'getStanding',
    summary: 'Points, level, badges and rewards of the person who asks',
    answer: standingSchema,
    personal: true,
    read: (adapter) => {
      if (!adapter.standing) throw new CivicError('not-supported');
      return adapter.standing();
    },
  });
}
