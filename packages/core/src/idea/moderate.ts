import type { Contribution } from '../badge/badge.ts';
import { creditEffects } from '../badge/credit.ts';
import { refuse, type Refusal } from '../errors.ts';
import { activityEffect } from '../insight/activity.ts';
import { forbids, objection, type Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import type { Entry } from '../ledger/entry.ts';
import { milliseconds } from '../ledger/instant.ts';
import type { CommentRow, IdeaRow } from '../ledger/rows.ts';
import { checkLanguage, checkOptional, checkText, limits } from '../ledger/text.ts';
import type { AnswerIdea, HideComment, HideIdea, ReasonPayload, RestoreComment, RestoreIdea } from './actions.ts';
import { ideaHotness } from './decide.ts';
import type { Answer, Hidden } from './idea.ts';
import { settle } from './report.ts';
import { isUnpublished } from './review.ts';

export function decideAnswer(judged: Case, action: AnswerIdea): Refusal | readonly Effect[] {
  const { entry, facts, space, actor } = judged;
  const idea = facts.get('idea', [action.idea]);
  if (!idea) return refuse('not-found', 'idea');
  const live = actor !== undefined;
  const refusal = objection(
    judged,
    forbids(judged, idea.project),
    !live || space.statuses.some(({ id }) => id === action.status) ? undefined : refuse('not-found', 'status'),
    checkOptional(action.payload?.text, limits.text, 'payload.text', live),
    checkOptional(action.payload?.name, limits.name, 'payload.name', live),
    checkLanguage(action.payload?.lang, 'payload.lang', live),
    checkOptional(action.office, limits.name, 'office', live),
  );
  if (refusal) return refusal;
  const { payload } = action;
  const answer: Answer = {
    at: entry.acceptedAt,
    status: action.status,
    text: payload?.text ?? '',
    ...(action.office !== undefined && { office: action.office }),
    ...(payload?.lang !== undefined && { lang: payload.lang }),
    ...(payload?.name !== undefined && { name: payload.name }),
  };
  // An answer that an import brings late takes its place in time; the status is always the last one's.
  const answers = [...idea.answers, answer].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const status = answers.at(-1)?.status ?? action.status;
  return [{ do: 'set', table: 'idea', key: [idea.id], to: { answers, status } }];
}

type Visibility = HideIdea | RestoreIdea | HideComment | RestoreComment;

/**
 * Hides and restores, and settles what was reported until then: restoring what is visible says that the reports were
 * unfounded, restoring what waits for a review publishes it, and hiding that refuses it. What was decided later stands, even
 * where a ledger learns of an earlier decision afterwards.
 */
export function decideVisibility(judged: Case, action: Visibility): Refusal | readonly Effect[] {
  const idea = judged.facts.get('idea', [action.idea]);
  if (!idea) return refuse('not-found', 'idea');
  const refusal = objection(
    judged,
    forbids(judged, idea.project),
    'payload' in action ? checkReason(judged, action.payload) : undefined,
  );
  if (refusal) return refusal;
  const comment = 'comment' in action ? judged.facts.get('comment', [action.comment]) : undefined;
  if ('comment' in action && comment?.idea !== idea.id) return refuse('not-found', 'comment');
  const at = milliseconds(judged.entry.acceptedAt);
  const before = comment ?? idea;
  if (at < (before.moderatedAt ?? 0)) return [];

  const hidden = 'payload' in action ? hiddenBy(action.payload, before, judged.entry) : null;
  const published = hidden === null && isUnpublished(before);
  const { to, effects } = settle(judged.facts, [idea, comment], at);
  const turned = (before.hidden === null) === (hidden === null) ? {} : { turned: judged.entry.position };
  const moment = published ? { createdAt: at } : {};
  if (comment) {
    const shown = Number(comment.hidden !== null) - Number(hidden !== null);
    return [
      { do: 'set', table: 'comment', key: [comment.id], to: { hidden, ...moment, ...to } },
      { do: 'set', table: 'idea', key: [idea.id], to: { comments: idea.comments + shown, ...turned } },
      ...effects,
      ...(published ? publication(judged, idea, 'comments', 'idea.comment', comment) : []),
    ];
  }
  const place = published ? { hot: ideaHotness({ ...idea, createdAt: at }) } : {};
  return [
    { do: 'set', table: 'idea', key: [idea.id], to: { hidden, ...turned, ...moment, ...place, ...to } },
    ...effects,
    ...(published ? publication(judged, idea, 'ideas', 'idea.propose', idea) : []),
  ];
}

function hiddenBy(payload: ReasonPayload | null, before: IdeaRow | CommentRow, { acceptedAt }: Entry): Hidden {
  const reason = payload?.reason ?? '';
  return { at: acceptedAt, reason, ...(isUnpublished(before) && { review: 'refused' }) };
}

/** What was never shown counts, and earns, from now on. */
function publication(
  judged: Case,
  idea: IdeaRow,
  counted: 'ideas' | 'comments',
  kind: Contribution,
  { id, person, role }: IdeaRow | CommentRow,
): readonly Effect[] {
  return [...activityEffect(judged, idea, counted), ...creditEffects(judged, kind, id, { person, role })];
}

export function checkReason({ actor }: Case, payload: ReasonPayload | null): Refusal | undefined {
  if (!payload) return actor ? refuse('text-missing', 'payload.reason') : undefined;
  return checkText(payload.reason, limits.reason, 'payload.reason', actor !== undefined);
}
