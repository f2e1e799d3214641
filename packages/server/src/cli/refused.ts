import type { RefusedRow } from '@civic-widgets/core';
import { oneLine } from './plain.ts';

/** How many refused rows are named unless all are asked for. */
export const few = 5;

/** Says how many rows were refused, and why the first ones were. */
export function refusedLines(refused: readonly RefusedRow[], total: number, named = few): string[] {
  if (total === 0) return [];
  const lines = refused.slice(0, named).map(({ file, line, reason }) => {
    const at = file === undefined ? `line ${line}` : `${oneLine(file)}:${line}`;
    return `  ${at}  ${oneLine(reason)}`;
  });
  const more = total - lines.length;
  const heading = total === 1 ? '1 row was refused:' : `${total.toLocaleString('en')} rows were refused:`;
  return [
    heading,
    ...lines,
    ...(more > 0 ? [`  … and ${more.toLocaleString('en')} more; --verbose names them all`] : []),
  ];
}
