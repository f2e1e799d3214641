import type { Action, LoadEntry } from '@civic-widgets/core';

/** An entry as an import would bring it: accepted elsewhere, before. */
export function past(
  action: Action,
  person: string,
  acceptedAt: string,
  more: Partial<Omit<LoadEntry, 'action' | 'person' | 'acceptedAt'>> = {},
): LoadEntry {
  return { acceptedAt, person, role: 'guest', channel: 'online', ...more, action };
}
