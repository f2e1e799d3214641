import '../../src/dashboard/define.ts';
import { proveStates } from '../prove.ts';

proveStates('dashboard');
