import { instant } from '../ledger/instant.ts';
import type { ActionKind } from '../ledger/action.ts';
import type { CommentRow, FollowRow, IdeaRow, VoteRow } from '../ledger/rows.ts';
import { atLeast, type Actor, type Role } from '../space/person.ts';
import { denied, permission, type Can, type Permission } from '../space/policy.ts';
import type { SpaceFile } from '../space/space.ts';
import type { Author, Comment, Idea, Support } from './idea.ts';

/** What of an idea's row is ever shown. */
export type ShownIdea = Omit<IdeaRow, 'folded'>;

/** Who is looking, at what moment (milliseconds), at which space. */
export interface Look {
  readonly space: SpaceFile;
  readonly actor: Actor;
  readonly now: number;
}

/** Whether this person may see a row at all: what is hidden is seen by its author and by those who moderate. */
export function mayIdeaBeSeen(row: IdeaRow, look: Look): boolean {
  return row.hidden === null || isMine(row, look.actor) || may('idea.restore', row.project, look).allowed;
}

export function mayCommentBeSeen(row: CommentRow, idea: IdeaRow, look: Look): boolean {
  return row.hidden === null || isMine(row, look.actor) || may('comment.restore', idea.project, look).allowed;
}

function isMine(row: { readonly person: string }, actor: Actor): boolean {
  return actor.person !== undefined && row.person === actor.person;
}

/** What is known of a look already: a list asks the same of its project for each of its ideas. */
const known = new WeakMap<Look, Map<string, Permission>>();

function may(kind: ActionKind, projectId: string, look: Look): Permission {
  let permissions = known.get(look);
  if (!permissions) known.set(look, (permissions = new Map<string, Permission>()));
  const name = `${kind} ${projectId}`;
  let answer = permissions.get(name);
  if (!answer) permissions.set(name, (answer = judge(kind, projectId, look)));
  return answer;
}

function judge(kind: ActionKind, projectId: string, { space, actor, now }: Look): Permission {
  const project = space.projects.find(({ id }) => id === projectId);
  return project ? permission(kind, project, actor, now) : denied('not-found', 'none');
}

/** Whether this person is told by whom an idea is supported: whoever may answer it. */
export function maySeeSupport(row: ShownIdea, look: Look): boolean {
  return may('idea.answer', row.project, look).allowed;
}

/** How a person was known in a role. */
export function levelOf(role: Role): keyof Support {
  if (atLeast(role, 'verified')) return 'verified';
  return atLeast(role, 'participant') ? 'participant' : 'guest';
}

/** This viewer's own rows on an idea, where there are any; and who supports it, where this viewer may be told. */
export interface Own {
  readonly vote?: VoteRow | undefined;
  readonly follow?: FollowRow | undefined;
  readonly support?: Support | undefined;
}

export function viewIdea(row: ShownIdea, { vote, follow, support }: Own, look: Look): Idea {
  return {
    id: row.id,
    project: row.project,
    title: row.title,
    text: row.text,
    ...(row.lang !== null && { lang: row.lang }),
    ...(row.topic !== null && { topic: row.topic }),
    ...(row.area !== null && { area: row.area }),
    ...(row.point && { point: row.point }),
    attachments: row.attachments,
    createdAt: instant(row.createdAt),
    author: viewAuthor(row, look.actor),
    channel: row.channel,
    status: row.status,
    answers: row.answers,
    votes: { up: row.up + row.importedUp, down: row.down + row.importedDown, pass: row.pass + row.importedPass },
    imported: row.importedUp + row.importedDown + row.importedPass,
    ...(support && maySeeSupport(row, look) && { support }),
    ...(vote && vote.vote !== 'withdrawn' && { myVote: vote.vote }),
    followed: follow?.follows ?? false,
    comments: row.comments,
    ...(row.hidden && { hidden: row.hidden }),
    ...(may('idea.hide', row.project, look).allowed && { reports: row.reports }),
    ...(row.mergedInto !== null && { mergedInto: row.mergedInto }),
    ...(row.mergedFrom > 0 && { mergedFrom: row.mergedFrom }),
    erased: row.erased,
    can: ideaCan(row, look),
  };
}

function ideaCan(row: ShownIdea, look: Look): Can {
  const contribute = (kind: ActionKind): Permission => {
    if (row.hidden) return denied('hidden', 'none');
    if (row.mergedInto !== null) return denied('closed', 'none');
    return may(kind, row.project, look);
  };
  return {
    'idea.vote': contribute('idea.vote'),
    'idea.comment': contribute('idea.comment'),
    'idea.answer': may('idea.answer', row.project, look),
    'idea.hide': hiding(row, 'idea.hide', row.project, look),
    'idea.restore': restoring(row, 'idea.restore', row.project, look),
    'idea.follow': contribute('idea.follow'),
    'idea.report': row.hidden ? denied('hidden', 'none') : may('idea.report', row.project, look),
    'idea.merge': contribute('idea.merge'),
  };
}

/** What waits for a review is refused by hiding it. */
function hiding(
  row: ShownIdea | CommentRow,
  kind: 'idea.hide' | 'comment.hide',
  project: string,
  look: Look,
): Permission {
  const hide = may(kind, project, look);
  return !row.hidden || (row.hidden.review === 'waits' && hide.allowed) ? hide : denied('hidden', 'none');
}

/** What is hidden, or reported and found to be in order. Nobody else is told by this that something was reported. */
function restoring(
  row: ShownIdea | CommentRow,
  kind: 'idea.restore' | 'comment.restore',
  project: string,
  look: Look,
): Permission {
  const restore = may(kind, project, look);
  return row.hidden || (row.reports > 0 && restore.allowed) ? restore : denied('invalid', 'none');
}

function viewAuthor(row: ShownIdea | CommentRow, actor: Actor): Author {
  return {
    ...(row.name !== null && { name: row.name }),
    ...(row.organisation !== null && { organisation: row.organisation }),
    mine: isMine(row, actor),
    official: atLeast(row.role, 'official'),
  };
}

export function viewComment(row: CommentRow, idea: IdeaRow, look: Look): Comment {
  const hide = may('comment.hide', idea.project, look);
  return {
    id: row.id,
    idea: row.idea,
    ...(row.replyTo !== null && { replyTo: row.replyTo }),
    text: row.text,
    ...(row.lang !== null && { lang: row.lang }),
    createdAt: instant(row.createdAt),
    author: viewAuthor(row, look.actor),
    channel: row.channel,
    ...(row.hidden && { hidden: row.hidden }),
    ...(hide.allowed && { reports: row.reports }),
    erased: row.erased,
    can: {
      'comment.hide': hiding(row, 'comment.hide', idea.project, look),
      'comment.restore': restoring(row, 'comment.restore', idea.project, look),
      'comment.report': row.hidden ? denied('hidden', 'none') : may('comment.report', idea.project, look),
    },
  };
}

/** What someone may do in each project at all. */
export function viewCan(look: Look): Readonly<Record<string, Can>> {
  const kinds = [
    'idea.propose',
    'idea.vote',
    'idea.comment',
    'idea.answer',
    'idea.hide',
    'idea.merge',
    'idea.follow',
    'idea.report',
    'comment.hide',
    'comment.report',
    'poll.cast',
  ] as const;
  const can = ({ id }: { id: string }): Can => Object.fromEntries(kinds.map((kind) => [kind, may(kind, id, look)]));
  return Object.fromEntries(look.space.projects.map((project) => [project.id, can(project)]));
}
