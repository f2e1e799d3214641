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
  'what was replaced, and is kept again after a wiping by a tab that never heard of it, does not count beside the other':
    [
      'open 0',
      'open 0',
      'act [0,"propose","bench"]',
      'sign in ["A",0,false]',
      'steps [4,2]',
      'act [11,"propose","bench"]',
      'steps [0,7]',
      'steps [0,1]',
      'edit [20,0]',
      'steps [3,4]',
      'steps [13,12]',
      'wipe 0',
      'steps [0,2]',
      'steps [0,1]',
      'act [11,"propose","bench"]',
      'steps [4,6]',
    ],
  'what another tab may have read and changed is not sent unmarked, since the storage answers nothing': [
    'act [0,"propose","bench"]',
    'act [0,"propose","bench"]',
    'steps [0,3]',
    'steps [0,8]',
    'act [0,"propose","bench"]',
    'steps [0,1]',
    'steps [0,10]',
    'disk "everything"',
    'act [0,"propose","bench"]',
    'steps [0,4]',
    'disk "writes"',
    'open 0',
    'steps [0,5]',
    'edit [3,9]',
    'steps [0,1]',
  ],
  'nor by a tab that had it stored itself': [
    'open 0',
    'open 0',
    'steps [0,1]',
    'act [10,"propose","bench"]',
    'steps [0,3]',
    'steps [6,5]',
    'steps [0,3]',
    'disk "everything"',
    'steps [0,6]',
    'edit [0,0]',
  ],
};

for (const [name, events] of Object.entries(counterexamples)) test(name, () => live(outbox, events));
