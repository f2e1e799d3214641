import { creditEffects } from '../badge/credit.ts';
import { refuse, type Refusal } from '../errors.ts';
import { activityEffect } from '../insight/activity.ts';
import { forbids, objection, type Case, type Need } from '../ledger/case.ts';
import type { Effect } from '../ledger/effect.ts';
import type { Entry } from '../ledger/entry.ts';
import { milliseconds } from '../ledger/instant.ts';
import { unreported, type IdeaRow } from '../ledger/rows.ts';
import { erasedIdea } from '../ledger/state.ts';
import { checkLanguage, checkOptional, checkText, firstOf, limits } from '../ledger/text.ts';
import type { ProposeIdea, ProposePayload, TallyIdea } from './actions.ts';
import { fold } from './fold.ts';
import { followEffect } from './follow.ts';
import { hotness, shuffleKey } from './orders.ts';
import { initiallyHidden } from './review.ts';

/** The rows that an action on an idea is decided by. */
export function needsOfIdea({ action, person }: Entry): readonly Need[] {
  switch (action.kind) {
    case 'idea.propose':
      return [{ table: 'idea', key: [action.id] }];
    case 'idea.vote':
      return [
        { table: 'idea', key: [action.idea] },
        { table: 'vote', key: [action.idea, person] },
      ];
    case 'idea.merge':
      return [
        { table: 'idea', key: [action.idea] },
        { table: 'idea', key: [action.into] },
        ...[action.idea, action.into].flatMap((idea): readonly Need[] => [
          { table: 'vote', key: [idea], all: true },
          { table: 'follow', key: [idea], all: true },
        ]),
      ];
    case 'idea.follow':
      return [
        { table: 'idea', key: [action.idea] },
        { table: 'follow', key: [action.idea, person] },
      ];
    case 'idea.comment':
      return [
        { table: 'idea', key: [action.idea] },
        { table: 'comment', key: [action.id] },
        ...(action.replyTo === undefined ? [] : [{ table: 'comment', key: [action.replyTo] } as const]),
      ];
    case 'idea.answer':
    case 'idea.tally':
      return [{ table: 'idea', key: [action.idea] }];
    case 'idea.hide':
    case 'idea.restore':
      return [
        { table: 'idea', key: [action.idea] },
        { table: 'report', key: [action.idea, ''], all: true },
      ];
    case 'idea.report':
      return [
        { table: 'idea', key: [action.idea] },
        { table: 'report', key: [action.idea, '', person] },
      ];
    case 'comment.hide':
    case 'comment.restore':
      return [
        { table: 'idea', key: [action.idea] },
        { table: 'comment', key: [action.comment] },
        { table: 'report', key: [action.idea, action.comment], all: true },
      ];
    case 'comment.report':
      return [
        { table: 'idea', key: [action.idea] },
        { table: 'comment', key: [action.comment] },
        { table: 'report', key: [action.idea, action.comment, person] },
      ];
    default:
      return [];
  }
}

export function decideProposal(judged: Case, action: ProposeIdea): Refusal | readonly Effect[] {
  const refusal = objection(
    judged,
    judged.facts.get('idea', [action.id]) && refuse('already-there', 'id'),
    forbids(judged, action.project),
    checkPlace(judged, action),
    checkProposal(judged, action.payload),
  );
  if (refusal) return refusal;
  const row = newIdea(judged, action);
  const made: readonly Effect[] = [{ do: 'put', table: 'idea', row }, followEffect(judged, row.id, true)];
  if (row.hidden) return made;
  return [...made, ...activityEffect(judged, row, 'ideas'), ...creditEffects(judged, 'idea.propose', row.id)];
}

function checkPlace({ space, actor }: Case, action: ProposeIdea): Refusal | undefined {
  if (!actor) return undefined;
  if (action.topic !== undefined && !space.topics.some(({ id }) => id === action.topic))
    return refuse('not-found', 'topic');
  if (action.area !== undefined && !space.areas.some(({ id }) => id === action.area))
    return refuse('not-found', 'area');
  const place = space.projects.find(({ id }) => id === action.project)?.place;
  if (action.area !== undefined && place === 'none') return refuse('invalid', 'area', 'The project asks for no place.');
  if (action.payload?.point && place !== 'point')
    return refuse('invalid', 'payload.point', 'The project asks for no point.');
  return undefined;
}

function checkProposal({ actor }: Case, payload: ProposePayload | null): Refusal | undefined {
  const live = actor !== undefined;
  if (!payload) return live ? refuse('text-missing', 'payload') : undefined;
  return firstOf(
    checkText(payload.title, limits.title, 'payload.title', live),
    checkOptional(payload.text, limits.text, 'payload.text', live),
    checkOptional(payload.name, limits.name, 'payload.name', live),
    checkOptional(payload.organisation, limits.name, 'payload.organisation', live),
    checkLanguage(payload.lang, 'payload.lang', live),
    live && payload.attachments?.length
      ? refuse('not-supported', 'payload.attachments', 'There is no way yet to upload what is attached.')
      : undefined,
  );
}

function newIdea({ entry, space }: Case, action: ProposeIdea): IdeaRow {
  const { payload } = action;
  const createdAt = milliseconds(entry.acceptedAt);
  return {
    id: action.id,
    project: action.project,
    topic: action.topic ?? null,
    area: action.area ?? null,
    person: entry.person,
    role: entry.role,
    channel: entry.channel,
    source: entry.origin?.id ?? null,
    createdAt,
    title: payload?.title ?? '',
    text: payload?.text ?? '',
    lang: payload?.lang ?? null,
    name: payload?.name ?? null,
    organisation: payload?.organisation ?? null,
    point: payload?.point ?? null,
    attachments: payload?.attachments ?? [],
    folded: payload ? fold(`${payload.title} ${payload.text ?? ''}`) : '',
    erased: false,
    status: space.statuses[0]?.id ?? '',
    answers: [],
    hidden: initiallyHidden(entry),
    turned: 0,
    ...unreported,
    mergedInto: null,
    mergedFrom: 0,
    up: 0,
    down: 0,
    pass: 0,
    importedUp: 0,
    importedDown: 0,
    importedPass: 0,
    talliedAt: null,
    comments: 0,
    shuffle: shuffleKey(action.id, createdAt),
    hot: hotness(0, 0, createdAt),
    ...(payload ? {} : erasedIdea),
  };
}

export function decideTally(judged: Case, action: TallyIdea): Refusal | readonly Effect[] {
  const idea = judged.facts.get('idea', [action.idea]);
  if (!idea) return refuse('not-found', 'idea');
  const refusal = objection(judged, forbids(judged, idea.project));
  if (refusal) return refusal;
  const at = milliseconds(judged.entry.acceptedAt);
  if (at < (idea.talliedAt ?? 0)) return []; // A later total is there already.
  const to = { importedUp: action.up, importedDown: action.down, importedPass: action.pass, talliedAt: at };
  return [{ do: 'set', table: 'idea', key: [idea.id], to: { ...to, hot: ideaHotness({ ...idea, ...to }) } }];
}

/** The hot score of a row with people's votes and imported totals together. */
export function ideaHotness(row: IdeaRow): number {
  return hotness(row.up + row.importedUp, row.down + row.importedDown, row.createdAt);
}
