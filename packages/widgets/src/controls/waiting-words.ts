import type { Action } from '@civic-widgets/core';

/** What can be written anew: a title, where the kind has one, and a text. */
export interface Written {
  readonly title?: string;
  readonly text: string;
}

/** What the person wrote, to be read and copied; empty where they wrote nothing. */
export function textOf(action: Action): string {
  if (!('payload' in action) || !action.payload) return '';
  const words: Readonly<Record<string, unknown>> = { ...action.payload };
  return [words['title'], words['text'], words['reason']]
    .filter((part) => typeof part === 'string' && part)
    .join('\n\n');
}
