import '../../src/badges/define.ts';
import { proveStates } from '../prove.ts';

proveStates('badges');
