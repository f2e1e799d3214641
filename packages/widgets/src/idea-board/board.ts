import type { Idea, Instant, Project, Space, Viewer, Vote, Words } from '@civic-widgets/core';
import type { ReactiveControllerHost } from 'lit';
import type { Connection } from '../connection.ts';
import type { Voice } from '../controls/words-controller.ts';
import { date } from '../locales/dates.ts';
import type { Sending } from '../stores/sending.ts';
import type { BoardMessages } from './words.ts';

/** What the parts of the board need of the element that they are drawn in. */
export interface Board extends ReactiveControllerHost, EventTarget {
  /** Says something to those who do not see it. */
  announce(text: string): void;
  /** Gives focus once what is new has been drawn. */
  focusOn(selector: string): Promise<void>;
  /** Votes, or takes the vote back. */
  vote(idea: Idea, vote: Vote): void;
  /** Sends once more what failed under this key. */
  retry(key: string): void;
}

/** What the board shows itself in: everything here is there before anything is drawn. */
export interface Scene {
  readonly connection: Connection;
  readonly voice: Voice<BoardMessages>;
  readonly space: Space;
  readonly project: Project;
  readonly viewer: Viewer | undefined;
  readonly sending: ReadonlyMap<string, Sending>;
  /** The level of headings inside the board. */
  readonly level: number;
  /** A text of the space in the person's language. */
  readonly tell: (words: Words) => string;
}

/** Whether the city receives what is done here, or only this browser keeps it. */
export function keptHere({ space }: Scene): boolean {
  return space.supports.keeps === 'browser';
}

/** The day of a moment, where the city is. */
export function dayOf(at: Instant, { voice, space }: Scene): string {
  return date(at, voice.language, space.timeZone);
}
