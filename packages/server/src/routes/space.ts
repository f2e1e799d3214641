import { spaceSchema } from '../schemas/space.ts';
import { addRead, type App } from './read.ts';

export function addSpace(app: App): void {
  addRead(app, {
    path: '',
    name: 'getSpace',
    summary: 'The space, and what this server can do with it',
    answer: spaceSchema,
    read: (adapter) => adapter.space(),
  });
}
