import { test } from 'node:test';
import { counterexamples } from '../testing/counterexamples.ts';
import { live } from '../testing/run.ts';
import { outbox } from './outbox.ts';

for (const [name, events] of Object.entries(counterexamples)) test(name, () => live(outbox, events));
