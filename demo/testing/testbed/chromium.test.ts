import { provePages } from './prove.ts';
import { pages } from '../../testbed/serve.ts';

provePages('chromium', pages);
