import type { Case } from '../harness.ts';
import { badgeCases } from './badge.ts';
import { claimCases, consentCases } from './claim.ts';
import { commentCases } from './comment.ts';
import { failureCases } from './failure.ts';
import { erasureCases } from './erasure.ts';
import { ideaCases } from './idea.ts';
import { followCases } from './follow.ts';
import { insightCases } from './insight.ts';
import { ledgerCases } from './ledger.ts';
import { listCases } from './list.ts';
import { loadCases } from './load.ts';
import { mergeCases } from './merge.ts';
import { moderationCases } from './moderation.ts';
import { permissionCases } from './permission.ts';
import { pollCases } from './poll.ts';
import { publicationCases } from './publication.ts';
import { reportCases } from './report.ts';
import { reviewCases } from './review.ts';
import { similarCases } from './similar.ts';
import { spaceCases } from './space.ts';
import { submissionCases } from './submission.ts';
import { voteCases } from './vote.ts';
import { watchCases } from './watch.ts';
import { watchSinceCases } from './watch-since.ts';

/** Every promise of the contract. */
export const cases: readonly Case[] = [
  ...spaceCases,
  ...permissionCases,
  ...submissionCases,
  ...ideaCases,
  ...listCases,
  ...similarCases,
  ...voteCases,
  ...commentCases,
  ...followCases,
  ...moderationCases,
  ...reportCases,
  ...reviewCases,
  ...publicationCases,
  ...mergeCases,
  ...pollCases,
  ...badgeCases,
  ...insightCases,
  ...watchCases,
  ...watchSinceCases,
  ...ledgerCases,
  ...claimCases,
  ...consentCases,
  ...erasureCases,
  ...loadCases,
  ...failureCases,
];
