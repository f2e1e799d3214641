import { test } from 'node:test';
import { moments } from '../testing/moments.ts';
import { outbox } from './outbox.ts';

for (const [name, moment] of Object.entries(moments)) test(name, () => moment(outbox));
