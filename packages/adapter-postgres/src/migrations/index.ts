import * as begin from './0001-begin.ts';
import * as versions from './0002-versions.ts';
import * as follow from './0003-follow.ts';
import * as report from './0004-report.ts';
import * as word from './0005-word.ts';
import * as merge from './0006-merge.ts';
import * as account from './0007-account.ts';
import * as claim from './0008-claim.ts';
import * as review from './0009-review.ts';
import * as letter from './0010-letter.ts';
import * as people from './0011-people.ts';
import * as seen from './0012-seen.ts';
import * as proof from './0013-proof.ts';
import * as sharedCode from './0014-shared-code.ts';
import * as derived from './0015-derived.ts';
import * as place from './0016-place.ts';

export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** In order; the first is number 1. What was released is never changed, only added to. */
export const migrations: readonly Migration[] = [
  begin,
  versions,
  follow,
  report,
  word,
  merge,
  account,
  claim,
  review,
  letter,
  people,
  seen,
  proof,
  sharedCode,
  derived,
  place,
];
