import { needCount, needOnly, record, type Fields } from './need.ts';

/**
 * How long what is kept of people stays, apart from the ledger's votes and published words. What is not given stays until
 * somebody deletes it.
 */
export interface Retention {
  /** Days after which a guest who has not come back is forgotten: what they did stays, and nobody can go on as them. */
  readonly guests?: number;
  /** Months after which the words of what was hidden are deleted. */
  readonly hidden?: number;
  /** Months after which the reasons of reports that were decided upon are deleted. */
  readonly reports?: number;
  /** Months after which an account that nobody uses is deleted, with what its person wrote; thirty days after a letter. */
  readonly accounts?: number;
}

const retentionFields: Fields<Retention> = { guests: true, hidden: true, reports: true, accounts: true };

/** @throws CivicError `invalid` */
export function checkRetention(value: unknown): void {
  const retention = record(value, 'retention');
  needOnly(retention, 'retention', retentionFields);
  for (const name of Object.keys(retentionFields)) needCount(retention[name], `retention.${name}`, 1);
}
