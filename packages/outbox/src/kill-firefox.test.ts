import { test } from 'node:test';
import { killing } from '../testing/killing.ts';

const kills = Number(process.env.CIVIC_KILLS ?? 5);

test('Firefox, killed while it sends: what was said to be saved arrives, once', (t) => killing(t, 'firefox', kills));
