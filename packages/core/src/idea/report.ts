import { refuse, type Refusal } from '../errors.ts';
import { forbids, objection, type Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import { milliseconds } from '../ledger/instant.ts';
import type { CommentRow, IdeaRow, Key, Reported } from '../ledger/rows.ts';
import type { Facts } from '../ledger/state.ts';
import type { ReportComment, ReportIdea } from './actions.ts';
import { checkReason } from './moderate.ts';

/** A report counts once a person, also after it was settled; those who were heard are not heard again by repeating. */
export function decideReport(judged: Case, action: ReportIdea | ReportComment): Refusal | readonly Effect[] {
  const { entry, facts, actor } = judged;
  const idea = facts.get('idea', [action.idea]);
  if (!idea) return refuse('not-found', 'idea');
  const comment = action.kind === 'comment.report' ? facts.get('comment', [action.comment]) : undefined;
  if (action.kind === 'comment.report' && comment?.idea !== idea.id) return refuse('not-found', 'comment');
  const refusal = objection(
    judged,
    forbids(judged, idea.project),
    actor && (idea.hidden ?? comment?.hidden) ? refuse('hidden') : undefined,
    checkReason(judged, action.payload),
  );
  if (refusal) return refusal;

  const [of, person] = [comment?.id ?? '', entry.person];
  if (facts.get('report', [idea.id, of, person])) return [];
  const at = milliseconds(entry.acceptedAt);
  const subject = comment ?? idea;
  const settled = subject.hidden !== null || at < (subject.moderatedAt ?? 0);
  const row = { idea: idea.id, comment: of, person, reason: action.payload?.reason ?? '', at, settled };
  const put: Effect = { do: 'put', table: 'report', row };
  if (settled) return [put];
  const to = { reports: subject.reports + 1, reportedAt: Math.min(subject.reportedAt ?? at, at) };
  return [put, { do: 'set', table: comment ? 'comment' : 'idea', key: [subject.id], to }];
}

/** What a decision at a moment leaves of the reports of a subject: those that came after it. */
export function settle(
  facts: Facts,
  [idea, comment]: readonly [idea: IdeaRow, comment: CommentRow | undefined],
  at: number,
): { readonly to: Reported; readonly effects: readonly Effect[] } {
  const of: Key = [idea.id, comment?.id ?? ''];
  const waiting = [...facts.list('report', of)].filter(({ settled }) => !settled);
  const left = waiting.filter((report) => report.at > at).map((report) => report.at);
  return {
    to: { reports: left.length, reportedAt: left.length === 0 ? null : Math.min(...left), moderatedAt: at },
    effects: waiting
      .filter((report) => report.at <= at)
      .map((report) => ({ do: 'put', table: 'report', row: { ...report, settled: true } })),
  };
}
