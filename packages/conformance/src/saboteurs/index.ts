import { badgeSaboteurs } from './badge.ts';
import { claimSaboteurs, consentSaboteurs } from './claim.ts';
import { commentSaboteurs } from './comment.ts';
import { failureSaboteurs } from './failure.ts';
import { followSaboteurs } from './follow.ts';
import { ideaSaboteurs } from './idea.ts';
import { ledgerSaboteurs } from './ledger.ts';
import { mergeSaboteurs } from './merge.ts';
import { pollSaboteurs } from './poll.ts';
import { reportSaboteurs } from './report.ts';
import { reviewSaboteurs } from './review.ts';
import type { Saboteur } from './saboteur.ts';
import { similarSaboteurs } from './similar.ts';
import { spaceSaboteurs } from './space.ts';
import { submissionSaboteurs } from './submission.ts';
import { voteSaboteurs } from './vote.ts';
import { watchSaboteurs } from './watch.ts';

export type { Saboteur } from './saboteur.ts';

/** Bad adapters, each by one lie: proof that the kit would notice. */
export const saboteurs: readonly Saboteur[] = [
  ...spaceSaboteurs,
  ...submissionSaboteurs,
  ...ideaSaboteurs,
  ...similarSaboteurs,
  ...voteSaboteurs,
  ...commentSaboteurs,
  ...followSaboteurs,
  ...reportSaboteurs,
  ...reviewSaboteurs,
  ...mergeSaboteurs,
  ...pollSaboteurs,
  ...badgeSaboteurs,
  ...watchSaboteurs,
  ...claimSaboteurs,
  ...consentSaboteurs,
  ...ledgerSaboteurs,
  ...failureSaboteurs,
];
