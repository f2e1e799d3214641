import type { IdeaId } from '@civic-widgets/core';

const prefix = '#civic-idea=';

/**
 * The idea that the address names, as it stands there: it may be no id that there can be. It is kept in the fragment: many
 * systems refuse query parameters that they do not know.
 */
export function ideaInAddress(): IdeaId | undefined {
  if (!location.hash.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(location.hash.slice(prefix.length)) || undefined;
  } catch {
    return undefined;
  }
}

/** A link to an idea on this page; whole, since a page's `<base>` would lead a bare fragment elsewhere. */
export function ideaAddress(id: IdeaId): string {
  return `${location.pathname}${location.search}${prefix}${encodeURIComponent(id)}`;
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
