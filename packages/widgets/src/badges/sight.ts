import { say as tellWords, type Contribution, type Space, type Standing, type Words } from '@civic-widgets/core';
import { html, type TemplateResult } from 'lit';
import { date } from '../locales/dates.ts';
import type { Voice } from '../controls/words-controller.ts';
import { progressOf, type Progress } from './progress.ts';
import type { BadgesMessages } from './words.ts';

/** What the element knows. */
export interface Scene {
  readonly standing: Standing;
  readonly space: Space;
  readonly voice: Voice<BadgesMessages>;
  /** Of the headings inside the widget. */
  readonly level: number;
  /** Badges that were earned while the person was watching. */
  readonly fresh: ReadonlySet<string>;
  /** Draws a badge; undefined until that can be had. */
  readonly draw: ((badge: string, earned: boolean) => TemplateResult) | undefined;
}

/** What every form is drawn from. */
export interface Sight extends Scene {
  /** Every badge of the space, in its order. */
  readonly badges: readonly Progress[];
  readonly tell: (words: Words) => string;
}

export function sightOf(scene: Scene): Sight {
  const { standing, space, voice } = scene;
  return {
    ...scene,
    badges: progressOf(standing, space.badges),
    tell: (words) => tellWords(words, voice.language, space.languages),
  };
}

/** A badge's picture, or the place that is kept for it. */
export function pictureOf({ badge, earnedAt }: Progress, { draw }: Scene): TemplateResult {
  return html`<span class="spot">${draw?.(badge, earnedAt !== undefined)}</span>`;
}

/** What is missing, in plain words: `2 more comments and 5 more points`. */
export function missingText({ missing }: Progress, { voice: { say, language } }: Sight): string {
  const counts = Object.entries(missing.counts ?? {}) as [Contribution, number][];
  const parts = counts.flatMap(([kind, count]) => (count > 0 ? [say(`missing.${kind}`, { count })] : []));
  if (missing.points) parts.push(say('missing.points', { count: missing.points }));
  return new Intl.ListFormat(language).format(parts);
}

/** `12 March 2026, by a comment`. */
export function earnedText({ earnedAt, by }: Progress, { voice: { say, language }, space }: Sight): string {
  const when = earnedAt === undefined ? '' : date(earnedAt, language, space.timeZone);
  return by === undefined ? when : say('earnedBy', { date: when, what: say(`by.${by}`) });
}

/** `2 more comments until “Conversation”`; empty where nothing is missing that could be told. */
export function nextText(next: Progress, sight: Sight): string {
  const list = missingText(next, sight);
  return list === '' ? '' : sight.voice.say('nextBadge', { list, name: sight.tell(next.rule.title) });
}

/** `14 more points until “Active”`. */
export function nextLevelText({ standing: { nextLevel }, space, voice: { say }, tell }: Sight): string {
  const { levels } = space.badges;
  const level = levels.find(({ id }) => id === nextLevel?.level);
  if (nextLevel && level) return say('nextLevel', { count: nextLevel.missing, name: tell(level.title) });
  return levels.length > 1 ? say('topLevel') : '';
}

export function levelName({ standing, space, tell }: Sight): string | undefined {
  const level = space.badges.levels.find(({ id }) => id === standing.level);
  return level && tell(level.title);
}

/** The badges that were earned while the person was watching, in words; empty where there are none. */
export function newsText({ badges, fresh, tell, voice }: Sight): string {
  const news = badges.filter(({ badge }) => fresh.has(badge));
  return news.map(({ rule }) => voice.say('nowEarned', { name: tell(rule.title) })).join(' ');
}
