import type { CommentId, IdeaId } from '@civic-widgets/core';

const prefix = '#civic-idea=';
const ofComment = '&civic-comment=';

/** What the address names; see {@link ideaAddress}. */
export interface Place {
  /** Empty where the address names something that can be no idea: a link that was cut off, or made up. */
  readonly idea: IdeaId;
  readonly comment?: CommentId;
}

/**
 * The idea that the address names, and the comment on it. They are kept in the fragment: many systems refuse query
 * parameters that they do not know. Undefined where the address names none.
 */
export function placeInAddress(): Place | undefined {
  if (!location.hash.startsWith(prefix)) return undefined;
  const [idea = '', comment = ''] = location.hash.slice(prefix.length).split(ofComment);
  return idea === '' ? undefined : { idea: idOf(idea), ...(idOf(comment) && { comment: idOf(comment) }) };
}

/** The id that was written into an address; empty where it can be none, which is also where no request could name it. */
function idOf(text: string): string {
  try {
    const id = decodeURIComponent(text);
    return id.length > 200 || /^\.{1,2}$|\p{Cc}/u.test(id) ? '' : id;
  } catch {
    return '';
  }
}

/** A link to an idea on this page; whole, since a page's `<base>` would lead a bare fragment elsewhere. */
export function ideaAddress(idea: IdeaId, comment?: CommentId): string {
  const end = comment === undefined ? '' : ofComment + encodeURIComponent(comment);
  return `${location.pathname}${location.search}${prefix}${encodeURIComponent(idea)}${end}`;
}

/** Takes the idea out of the address, as a step that "back" undoes. */
export function leaveIdea(): void {
  history.pushState(history.state, '', `${location.pathname}${location.search}`);
}

/** Calls the listener whenever the address may name another idea. Returns how to stop. */
export function onAddress(listener: () => void): () => void {
  const events = ['hashchange', 'popstate'];
  for (const event of events) addEventListener(event, listener);
  return () => {
    for (const event of events) removeEventListener(event, listener);
  };
}

/** The same to be read, printed or passed on outside this page. */
export function fullAddress(idea: IdeaId): string {
  return new URL(ideaAddress(idea), location.href).href;
}
