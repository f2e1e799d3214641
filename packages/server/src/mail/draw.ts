import {
  CivicError,
  say as sayWords,
  type CivicAdapter,
  type CivicBackend,
  type Comment,
  type Idea,
  type SpaceFile,
} from '@civic-widgets/core';
import type { About, Letter, Letters, People } from '@civic-widgets/adapter-postgres';
import { notice } from '../jobs/retain.ts';
import { pathOf } from '../pages/layout.ts';
import { date } from '../words/dates.ts';
import type { Spoken } from '../words/language.ts';
import { speak } from '../words/speak.ts';
import { inOneLine, withoutLinks } from './plain.ts';
import type { Sheet } from './sheet.ts';

/** Ideas of each kind that a digest names. */
const most = 10;

export interface Desk {
  readonly file: SpaceFile;
  readonly backend: CivicBackend;
  readonly people: People;
  readonly letters: Letters;
  /** The server's own address, to which every link leads. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Draws a letter of what its reader may see now. Undefined where there is nothing to tell any more: it was hidden, erased or
 * decided otherwise meanwhile.
 */
export async function draw(desk: Desk, letter: Letter, language: Spoken): Promise<Sheet | undefined> {
  const adapter = desk.backend.as(await desk.people.member(letter.person));
  try {
    return await sheetOf(desk, adapter, letter.about, language);
  } catch (error) {
    if (error instanceof CivicError && error.code === 'not-found') return undefined;
    throw error;
  }
}

async function sheetOf(desk: Desk, adapter: CivicAdapter, about: About, language: Spoken): Promise<Sheet | undefined> {
  const say = speak(language);
  const { file } = desk;
  switch (about.what) {
    case 'answer': {
      const idea = await adapter.idea(about.idea);
      const answer = idea.answers.find(({ at }) => Date.parse(at) === about.at);
      if (!answer || idea.hidden) return undefined;
      const status = file.statuses.find(({ id }) => id === answer.status);
      const title = titleOf(idea);
      return {
        subject: say('mail.answer', { title }),
        lines: [
          say('mail.answerText', { title }),
          ...(status ? [say('mail.status', { status: sayWords(status.title, language, file.languages) })] : []),
        ],
        ...(answer.text !== '' && { quote: withoutLinks(answer.text) }),
        link: linkTo(desk, language, ['ideas', idea.id]),
      };
    }
    case 'comment':
    case 'reply': {
      const idea = await adapter.idea(about.idea);
      const comment = await commentOf(adapter, about.idea, about.comment);
      if (!comment || comment.hidden || comment.erased || idea.hidden) return undefined;
      const title = titleOf(idea);
      return {
        subject: say('mail.comment', { title }),
        lines: [say('mail.commentText', { title })],
        link: linkTo(desk, language, ['ideas', idea.id], `comment-${comment.id}`),
      };
    }
    case 'hidden':
    case 'restored': {
      const idea = await adapter.idea(about.idea);
      const subject = about.comment === undefined ? idea : await commentOf(adapter, about.idea, about.comment);
      // Decided again meanwhile: the later decision has a letter of its own.
      if (!subject || subject.erased || Boolean(subject.hidden) !== (about.what === 'hidden')) return undefined;
      const title = titleOf(idea);
      const { reason = '' } = subject.hidden ?? {};
      return {
        subject: say(`mail.${about.what}`, { title }),
        lines: [
          say(`mail.${about.what}Text`, { title }),
          ...(reason === '' ? [] : [say('reason', { reason: inOneLine(reason, 1_000) })]),
        ],
        link: linkTo(desk, language, ['ideas', idea.id]),
      };
    }
    case 'digest':
      return digest(desk, adapter, about, language);
    case 'leaving': {
      const space = spaceName(desk, language);
      const when = date(new Date(desk.now + notice).toISOString(), language, file.timeZone);
      return {
        subject: say('mail.leaving', { space }),
        lines: [say('mail.leavingText', { date: when })],
        link: linkTo(desk, language, []),
      };
    }
  }
}

async function digest(
  desk: Desk,
  adapter: CivicAdapter,
  { after, to }: Extract<About, { what: 'digest' }>,
  language: Spoken,
): Promise<Sheet | undefined> {
  const say = speak(language);
  const { ideas, answered } = await desk.letters.news(after, to);
  const list = async (title: string, ids: readonly string[]): Promise<readonly Section[]> => {
    const seen = (await Promise.all(ids.slice(0, most + 5).map((id) => visible(adapter, id)))).flat();
    const items = seen
      .slice(0, most)
      .map((idea) => ({ text: titleOf(idea), link: linkTo(desk, language, ['ideas', idea.id]) }));
    const more = ids.length > most + 5 ? say('mail.more', { count: ids.length - most }) : undefined;
    return items.length === 0 ? [] : [{ title, items, ...(more !== undefined && { more }) }];
  };
  const sections = [
    ...(await list(say('mail.digestAnswers'), answered)),
    ...(await list(say('mail.digestIdeas'), ideas)),
  ];
  if (sections.length === 0) return undefined;
  const space = spaceName(desk, language);
  return { subject: say('mail.digest', { space }), lines: [], sections, link: linkTo(desk, language, []) };
}

type Section = NonNullable<Sheet['sections']>[number];

async function visible(adapter: CivicAdapter, id: string): Promise<readonly Idea[]> {
  try {
    const idea = await adapter.idea(id);
    return idea.hidden || idea.erased || idea.mergedInto !== undefined ? [] : [idea];
  } catch (error) {
    if (error instanceof CivicError && error.code === 'not-found') return [];
    throw error;
  }
}

async function commentOf(adapter: CivicAdapter, idea: string, id: string): Promise<Comment | undefined> {
  let cursor: string | undefined;
  for (let pages = 0; pages < 50; pages++) {
    const page = await adapter.comments(idea, { limit: 100, ...(cursor !== undefined && { cursor }) });
    const found = page.items.find((comment) => comment.id === id);
    if (found || page.next === undefined) return found;
    cursor = page.next;
  }
  return undefined;
}

function titleOf({ title }: Idea): string {
  return inOneLine(title, 120);
}

function spaceName({ file }: Desk, language: Spoken): string {
  return inOneLine(sayWords(file.name, language, file.languages), 120);
}

function linkTo({ file, url }: Desk, language: Spoken, path: readonly string[], fragment?: string): string {
  const address = new URL(pathOf(file.id, ...path), url);
  address.searchParams.set('lang', language);
  if (fragment !== undefined) address.hash = encodeURIComponent(fragment);
  return address.href;
}
