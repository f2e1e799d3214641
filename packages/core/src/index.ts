export * from './adapter.ts';
export * from './errors.ts';
export * from './badge/badge.ts';
export * from './badge/standing.ts';
export * from './idea/actions.ts';
export * from './idea/contribute.ts';
export * from './idea/fold.ts';
export * from './idea/idea.ts';
export * from './idea/orders.ts';
export * from './idea/query.ts';
export * from './idea/moment-cursor.ts';
export * from './idea/queue.ts';
export * from './idea/review.ts';
export * from './idea/similar.ts';
export * from './idea/view.ts';
export * from './insight/groups.ts';
export * from './insight/insight.ts';
export * from './insight/report.ts';
export * from './ledger/accept.ts';
export * from './ledger/action.ts';
export * from './ledger/archive.ts';
export * from './ledger/case.ts';
export * from './ledger/change.ts';
export * from './ledger/decide.ts';
export * from './ledger/effect.ts';
export * from './ledger/entry.ts';
export * from './ledger/id.ts';
export * from './ledger/instant.ts';
export * from './ledger/load.ts';
export * from './ledger/needs.ts';
export * from './ledger/rows.ts';
export * from './ledger/shape.ts';
export * from './ledger/state.ts';
export * from './ledger/text.ts';
export * from './ledger/versions.ts';
export * from './person/claim.ts';
export * from './person/consent.ts';
export type { About, Myself, Session, SignInOptions } from './person/myself.ts';
export * from './poll/actions.ts';
export * from './poll/poll.ts';
export * from './poll/view.ts';
export * from './space/check.ts';
export { isReserved } from './space/reserved.ts';
export { periodAt, type Period } from './space/period.ts';
export * from './space/person.ts';
export * from './space/policy.ts';
export type { Retention } from './space/retention.ts';
export {
  publicSignIn,
  type ClaimIs,
  type ClaimMap,
  type ClaimRules,
  type HostLogin,
  type Provider,
  type SignInFile,
  type SignInOffer,
} from './space/sign-in.ts';
export * from './space/space.ts';
export * from './space/words.ts';
export * from './waiting.ts';
export * from './words/language.ts';
export * from './words/messages.ts';
