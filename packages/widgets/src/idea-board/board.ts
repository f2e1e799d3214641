import type {
  ActionKind,
  Can,
  CivicError,
  Idea,
  Instant,
  Project,
  Space,
  Viewer,
  Vote,
  Words,
} from '@civic-widgets/core';
import type { TemplateResult } from 'lit';
import type { Styles } from '../controls/css.ts';
import type { ReactiveControllerHost } from '../controls/drawn-element.ts';
import type { Connection } from '../connection.ts';
import type { Voice } from '../controls/words-controller.ts';
import { date } from '../locales/dates.ts';
import type { WordsPart } from '../locales/words.ts';
import type { Sending } from '../stores/sending.ts';
import type * as filters from './filters.ts';
import type { BoardMessages } from './words.ts';

/** What the parts of the board need of the element that they are drawn in. */
export interface Board extends ReactiveControllerHost, HTMLElement {
  /** What the board shows itself in just now; undefined until all of it is there. */
  readonly scene: Scene | undefined;
  /** Resolves once what has changed until now is drawn. */
  readonly updateComplete: Promise<unknown>;
  /** Says something to those who do not see it. */
  announce(text: string): void;
  /** Gives focus once what is new has been drawn. */
  focusOn(selector: string): Promise<void>;
  /** Votes, or takes the vote back where it is the one that stands. */
  vote(idea: Idea, vote: Vote): void;
  /** How the person's own vote on an idea goes. */
  voteState(idea: Idea, sending: Sending, scene: Scene): unknown;
  /** Sends once more what failed under this key. */
  retry(key: string): void;
  /** Order and filters, with what they say; null or undefined where they cannot be had, which is then shown. */
  filters(): Promise<typeof filters | null | undefined>;
  /** A part that is needed now, with its words; undefined where the server is away, which is then shown. */
  fetch<T>(part: Promise<T>, ...words: WordsPart[]): Promise<T | undefined>;
  /** Adds the styles of a part that was fetched later. */
  wear(styles: Styles): void;
  /** Resolves once it can be said what went wrong, or once that cannot be had. */
  fetchTrouble(): Promise<void>;
  /** Says what failed, with a button to try again where that can help. */
  failure(error: CivicError, again: () => void): TemplateResult;
  /** Opens the form for a new idea. */
  propose(): void;
  /** Puts something in the place of the list, or the list back, and gives focus to the first that matches. */
  show(task: Task | undefined, next: string): void;
  /** Leads back from an opened idea to the list. */
  close(): void;
}

/** What stands in the place of the list for a while: proposing, the desk of the city's staff. */
export interface Task {
  render(scene: Scene): TemplateResult;
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

export function mayPropose({ viewer, project }: Scene): boolean {
  return viewer?.can[project.id]?.['idea.propose']?.allowed === true;
}

export function mayModerate({ viewer, project }: Scene): boolean {
  const can = viewer?.can[project.id];
  return can?.['idea.hide']?.allowed === true || can?.['idea.answer']?.allowed === true;
}

/** Whether this backend takes this kind of act, and this person may do it here. */
export function takes({ space }: Scene, can: Can, kind: ActionKind): boolean {
  return space.supports.actions.includes(kind) && can[kind]?.allowed === true;
}

/** The day of a moment, where the city is. */
export function dayOf(at: Instant, { voice, space }: Scene): string {
  return date(at, voice.language, space.timeZone);
}
