import '../../src/idea-board/define.ts';
import { proveStates } from '../prove.ts';

// An opened idea has a file of its own, so that both run side by side.
proveStates('idea-board', ({ hash }) => hash === undefined);
