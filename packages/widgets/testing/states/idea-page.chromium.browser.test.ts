import '../../src/idea-board/define.ts';
import { proveStates } from '../prove.ts';

proveStates('idea-board', ({ hash }) => hash !== undefined);
