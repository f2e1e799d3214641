import type { IdeaKey } from './order.ts';

export type DemoTopic = 'gruen' | 'verkehr' | 'aufenthalt' | 'kultur' | 'handel' | 'sicherheit' | 'barrierefrei';

export type DemoArea =
  'altstadt' | 'nordstadt' | 'elmufer' | 'lindenhoehe' | 'suedvorstadt' | 'weststadt' | 'am-hafen' | 'muehlental';

export interface DemoIdea {
  /** Names the idea for comments and answers. */
  readonly key: IdeaKey;
  readonly title: string;
  readonly text: string;
  readonly topic: DemoTopic;
  /** The district that the idea is about or comes from. */
  readonly area: DemoArea;
  /** How much support it finds, from 0 (next to none) to 1 (the favourite). */
  readonly weight: number;
}
