import { spaceSchema } from '../schemas/space.ts';
import { addRead, type App } from './read.ts';

export function addSpace(app: App): void {
  addRead(app, {
    path: '',
    name: 'getSpace',
    summary: 'The space, and what this server can do with it',
    answer: spaceSchema,
    // There is no route for these two, whatever the backend can do.
    read: async (adapter) => {
      const space = await adapter.space();
      return { ...space, supports: { ...space.supports, similar: false, queue: false } };
    },
  });
}
