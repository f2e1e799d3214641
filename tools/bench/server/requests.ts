import { instant, newId, type Action } from '@civic-widgets/core';
import { requestOf } from './connection.ts';

/** What a server is asked, again and again. */
export type Source =
  | {
      readonly kind: 'read';
      /** Asked in turn. */
      readonly urls: readonly string[];
      readonly headers?: Readonly<Record<string, string>>;
    }
  | {
      /** What people do. They take turns. */
      readonly kind: 'vote' | 'propose' | 'cast';
      readonly url: string;
      /** One a person. */
      readonly tokens: readonly string[];
      /** What is voted on, proposed to, or decided. */
      readonly subjects: readonly string[];
    };

/**
 * The requests of a source, one at a time.
 *
 * @param from how many were asked in earlier runs, so that nobody votes on an idea twice
 */
export function requestsOf(source: Source, from: number): () => Buffer {
  let number = from;
  if (source.kind === 'read') {
    const all = source.urls.map((url) => requestOf('GET', new URL(url), source.headers));
    return () => all[number++ % all.length] as Buffer;
  }
  const { kind, tokens, subjects } = source;
  const url = new URL(source.url);
  return () => {
    const person = number % tokens.length;
    const turn = Math.floor(number++ / tokens.length);
    const subject = subjects[(person * 7 + turn) % subjects.length] ?? '';
    const body = JSON.stringify(actionOf(kind, subject, number));
    return requestOf('POST', url, { authorization: `Bearer ${tokens[person] ?? ''}` }, body);
  };
}

function actionOf(kind: 'vote' | 'propose' | 'cast', subject: string, number: number): Action {
  const now = Date.now();
  const act = { id: newId(now), at: instant(now) };
  if (kind === 'vote') return { ...act, kind: 'idea.vote', idea: subject, vote: 'for' };
  if (kind === 'cast') return { ...act, kind: 'poll.cast', poll: subject, ballot: { [options[number % 3] ?? '']: 1 } };
  const title = `A bench where one can sit in the shade, number ${number}`;
  const text = 'Many of us pass there every day, and there is no place to rest. It would not cost much.';
  return { ...act, kind: 'idea.propose', project: subject, topic: 'gruen', payload: { title, text, lang: 'en' } };
}

/** Of the poll that is measured. */
const options = ['a', 'b', 'c'];
