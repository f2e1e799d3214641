import { test } from 'node:test';
import { live } from '../testing/run.ts';
import { outbox } from './outbox.ts';

/** Lives in which something once went wrong, as the model told of them. */
const counterexamples: Readonly<Record<string, readonly string[]>> = {
  'what one tab heard late, since the storage refused, is not said of what another tab sends': [
    'act [0,"propose","bench"]',
    'steps [0,4]',
    'open 0',
    'open 0',
    'steps [0,10]',
    'revoke 0',
    'disk "everything"',
    'act [1,"propose","bench"]',
    'steps [0,7]',
    'edit [0,0]',
  ],
};

for (const [name, events] of Object.entries(counterexamples)) test(name, () => live(outbox, events));
