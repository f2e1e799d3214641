import { hash } from 'node:crypto';
import { arranged } from './styles/arranged.ts';
import { controls } from './styles/controls.ts';
import { ground } from './styles/ground.ts';
import { print } from './styles/print.ts';

/** How the server's own pages look: one file, which browsers keep, since its name holds a hash of what is in it. */
export const stylesheet = [ground, controls, arranged, print].join('\n').replace(/\n\s*/g, '\n');

export const stylesheetPath = `/civic-pages-${hash('sha256', stylesheet, 'hex').slice(0, 12)}.css`;
