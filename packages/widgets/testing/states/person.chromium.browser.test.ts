import '../../src/poll/define.ts';
import { proveStates } from '../prove.ts';

proveStates('poll', ({ name }) => name.startsWith('person '));
