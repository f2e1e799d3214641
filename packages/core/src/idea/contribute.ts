import { creditEffects } from '../badge/credit.ts';
import { refuse, type Refusal } from '../errors.ts';
import { activityEffect } from '../insight/activity.ts';
import { forbids, objection, type Case } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import { milliseconds } from '../ledger/instant.ts';
import { unreported, type CommentRow, type IdeaRow } from '../ledger/rows.ts';
import { erasedComment } from '../ledger/state.ts';
import { checkLanguage, checkOptional, checkText, firstOf, limits } from '../ledger/text.ts';
import type { VotingMode } from '../space/space.ts';
import type { CommentOnIdea, TextPayload, VoteOnIdea } from './actions.ts';
import { ideaHotness } from './decide.ts';
import type { Vote } from './idea.ts';
import { joinedTo } from './merge.ts';
import { initiallyHidden } from './review.ts';

/** The votes that a mode offers. */
export const offeredVotes: Readonly<Record<VotingMode, readonly Vote[]>> = {
  support: ['for'],
  'for-against': ['for', 'against'],
  'agree-pass-disagree': ['for', 'pass', 'against'],
};

export const counter = { for: 'up', against: 'down', pass: 'pass' } as const satisfies Record<Vote, keyof IdeaRow>;

export function decideVote(judged: Case, action: VoteOnIdea): Refusal | readonly Effect[] {
  const { entry, facts, space } = judged;
  const asked = facts.get('idea', [action.idea]);
  if (!asked) return refuse('not-found', 'idea');
  // An import may bring a vote on what was joined to another since.
  const idea = judged.actor ? asked : joinedTo(facts, asked);
  const mode = space.projects.find(({ id }) => id === idea.project)?.mode ?? 'support';
  const offered = !judged.actor || action.vote === 'withdrawn' || offeredVotes[mode].includes(action.vote);
  const refusal = objection(
    judged,
    forbids(judged, idea.project),
    takesContributions(judged, idea),
    offered ? undefined : refuse('vote-not-offered', 'vote'),
  );
  if (refusal) return refusal;

  const at = milliseconds(entry.acceptedAt);
  const before = facts.get('vote', [idea.id, entry.person]);
  const effects: Effect[] = [...activityEffect(judged, asked, 'votes'), ...creditEffects(judged, 'idea.vote', idea.id)];
  // What was accepted later is the last vote, even where a ledger learns of an earlier one afterwards.
  if (before && before.at > at) return effects;
  const { person, role } = entry;
  effects.push({ do: 'put', table: 'vote', row: { idea: idea.id, person, vote: action.vote, role, at } });
  const to = recount(idea, before?.vote ?? 'withdrawn', action.vote);
  if (to) effects.push({ do: 'set', table: 'idea', key: [idea.id], to });
  return effects;
}

function recount(idea: IdeaRow, before: Vote | 'withdrawn', after: Vote | 'withdrawn'): Partial<IdeaRow> | undefined {
  if (before === after) return undefined;
  const counts = { up: idea.up, down: idea.down, pass: idea.pass };
  if (before !== 'withdrawn') counts[counter[before]] -= 1;
  if (after !== 'withdrawn') counts[counter[after]] += 1;
  return { ...counts, hot: ideaHotness({ ...idea, ...counts }) };
}

export function decideComment(judged: Case, action: CommentOnIdea): Refusal | readonly Effect[] {
  const { facts } = judged;
  const idea = facts.get('idea', [action.idea]);
  if (!idea) return refuse('not-found', 'idea');
  const parent = action.replyTo === undefined ? undefined : facts.get('comment', [action.replyTo]);
  const refusal = objection(
    judged,
    facts.get('comment', [action.id]) && refuse('already-there', 'id'),
    forbids(judged, idea.project),
    takesContributions(judged, idea),
    action.replyTo !== undefined && parent?.idea !== idea.id ? refuse('not-found', 'replyTo') : undefined,
    checkWords(judged, action.payload),
  );
  if (refusal) return refusal;
  const row = newComment(judged, action);
  if (row.hidden) return [{ do: 'put', table: 'comment', row }];
  return [
    { do: 'put', table: 'comment', row },
    { do: 'set', table: 'idea', key: [idea.id], to: { comments: idea.comments + 1 } },
    ...activityEffect(judged, idea, 'comments'),
    ...creditEffects(judged, 'idea.comment', action.id),
  ];
}

function checkWords({ actor }: Case, payload: TextPayload | null): Refusal | undefined {
  const live = actor !== undefined;
  if (!payload) return live ? refuse('text-missing', 'payload') : undefined;
  return firstOf(
    checkText(payload.text, limits.comment, 'payload.text', live),
    checkOptional(payload.name, limits.name, 'payload.name', live),
    checkOptional(payload.organisation, limits.name, 'payload.organisation', live),
    checkLanguage(payload.lang, 'payload.lang', live),
  );
}

function newComment({ entry }: Case, action: CommentOnIdea): CommentRow {
  const { payload } = action;
  return {
    id: action.id,
    idea: action.idea,
    replyTo: action.replyTo ?? null,
    person: entry.person,
    role: entry.role,
    channel: entry.channel,
    source: entry.origin?.id ?? null,
    createdAt: milliseconds(entry.acceptedAt),
    name: payload?.name ?? null,
    organisation: payload?.organisation ?? null,
    text: payload?.text ?? '',
    lang: payload?.lang ?? null,
    hidden: initiallyHidden(entry),
    ...unreported,
    erased: false,
    ...(payload ? {} : erasedComment),
  };
}

/** What is hidden or merged takes nothing new; what happened before it was hidden stays. */
export function takesContributions({ actor }: Case, idea: IdeaRow): Refusal | undefined {
  if (!actor) return undefined;
  if (idea.hidden) return refuse('hidden');
  return idea.mergedInto === null ? undefined : refuse('closed');
}
