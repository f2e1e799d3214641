import type { Position } from '@civic-widgets/core';
import type { Connection } from '../sql.ts';

/** A ledger shorter than this is read quickly by any plan. */
const least = 256;

/**
 * Lets the planner look again each time a ledger has doubled. Without statistics it takes any index that the space leads
 * for as good as any other, reads a whole space for a row of it, and keeps that plan. PostgreSQL looks by itself after a
 * minute or so, PGlite never.
 */
export async function gatherStatistics(connection: Connection, before: Position, after: Position): Promise<void> {
  const doubled = Math.floor(Math.log2(after)) > Math.floor(Math.log2(Math.max(before, 1)));
  if (after >= least && doubled) await connection.query('analyze entry, idea, place, comment, token, word');
}
