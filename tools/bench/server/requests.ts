import { instant, newId, type Action } from '@civic-widgets/core';
import { requestOf } from './connection.ts';

/** What a server is asked, again and again. */
export type Source =
  | {
      readonly kind: 'read';
      /** Asked in turn. */
      readonly urls: readonly string[];
      readonly headers?: Readonly<Record<string, string>>;
      /** Who asks, in turn; visitors unless given. */
      readonly tokens?: readonly string[];
    }
  | {
      /** What people do. They take turns. */
      readonly kind: 'vote' | 'propose' | 'cast';
      readonly url: string;
      /** One a person. */
      readonly tokens: readonly string[];
      /** What is voted on, proposed to, or decided. */
      readonly subjects: readonly string[];
      /** As @waline/vercel wants it: there are no people, and what is voted on is a comment of a page. */
      readonly waline?: boolean;
    };

/**
 * The requests of a source, one at a time.
 *
 * @param from how many were asked in earlier runs, so that nobody votes on an idea twice
 */
export function requestsOf(source: Source, from: number): () => Buffer {
  let number = from;
  if (source.kind === 'read') {
    const { urls, headers, tokens } = source;
    const all = tokens
      ? tokens.map((token, index) => get(urls[index % urls.length] ?? '', { authorization: `Bearer ${token}` }))
      : urls.map((url) => get(url, headers));
    return () => all[number++ % all.length] as Buffer;
  }
  if (source.waline) return walineRequests(source, from);
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

const get = (url: string, headers?: Readonly<Record<string, string>>): Buffer =>
  requestOf('GET', new URL(url), headers);

function actionOf(kind: 'vote' | 'propose' | 'cast', subject: string, number: number): Action {
  const now = Date.now();
  const act = { id: newId(now), at: instant(now) };
  if (kind === 'vote') return { ...act, kind: 'idea.vote', idea: subject, vote: 'for' };
  if (kind === 'cast') return { ...act, kind: 'poll.cast', poll: subject, ballot: { [options[number % 3] ?? '']: 1 } };
  const payload = { ...proposal(number), lang: 'en' };
  return { ...act, kind: 'idea.propose', project: subject, topic: 'gruen', payload };
}

/** A vote is a heart for a comment, whoever sends it, and as often as they like. What is proposed is a comment. */
function walineRequests({ kind, url, subjects }: Exclude<Source, { kind: 'read' }>, from: number): () => Buffer {
  let number = from;
  return () => {
    const subject = subjects[(number++ * 7) % subjects.length] ?? '';
    if (kind === 'vote') return requestOf('PUT', new URL(`${url}/${subject}`), {}, JSON.stringify({ like: true }));
    const comment = `${proposal(number).title}\n\n${proposal(number).text}`;
    return requestOf('POST', new URL(url), {}, JSON.stringify({ comment, nick: 'A neighbour', url: subject, ua: '' }));
  };
}

function proposal(number: number): { readonly title: string; readonly text: string } {
  return {
    title: `A bench where one can sit in the shade, number ${number}`,
    text: 'Many of us pass there every day, and there is no place to rest. It would not cost much.',
  };
}

/** Of the poll that is measured. */
const options = ['a', 'b', 'c'];
