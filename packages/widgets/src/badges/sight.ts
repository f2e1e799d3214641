import { say as tellWords, type Space, type Standing, type Words } from '@civic-widgets/core';
import { date } from '../locales/dates.ts';
import type { Voice } from '../controls/words-controller.ts';
import { drawBadges, type Drawing } from './drawing.ts';
import { progressOf, type Progress } from './progress.ts';
import type { BadgesMessages } from './words.ts';

/** What every form is drawn from. */
export interface Sight {
  readonly standing: Standing;
  readonly space: Space;
  readonly voice: Voice<BadgesMessages>;
  /** Of the headings inside the widget. */
  readonly level: number;
  /** Every badge of the space, in its order. */
  readonly badges: readonly Progress[];
  readonly drawingOf: (badge: string) => Drawing;
  readonly tell: (words: Words) => string;
}

export function sightOf(standing: Standing, space: Space, voice: Voice<BadgesMessages>, level: number): Sight {
  const drawings = new Map(drawBadges(space.badges.badges).map((drawing, i) => [space.badges.badges[i]?.id, drawing]));
  return {
    ...{ standing, space, voice, level },
    badges: progressOf(standing, space.badges),
    drawingOf: (badge) => drawings.get(badge) ?? { plate: 'circle', motif: 'sun' },
    tell: (words) => tellWords(words, voice.language, space.languages),
  };
}

/** What is missing, in plain words: `2 comments and 5 points`. */
export function missingText({ missing }: Progress, { voice: { say, language } }: Sight): string {
  const kinds = ['idea.propose', 'idea.vote', 'idea.comment', 'poll.cast', 'meeting.attend'] as const;
  const parts = kinds.flatMap((kind) => {
    const count = missing.counts?.[kind] ?? 0;
    return count > 0 ? [say(`missing.${kind}`, { count })] : [];
  });
  if (missing.points !== undefined && missing.points > 0) parts.push(say('missing.points', { count: missing.points }));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

/** `12 March 2026, by a comment`. */
export function earnedText({ earnedAt, by }: Progress, { voice: { say, language }, space }: Sight): string {
  const when = earnedAt === undefined ? '' : date(earnedAt, language, space.timeZone);
  return by === undefined ? when : say('earnedBy', { date: when, what: say(`by.${by}`) });
}

/** `2 comments to go until “Conversation”`; empty where nothing is missing that could be told. */
export function nextText(next: Progress, sight: Sight): string {
  const list = missingText(next, sight);
  return list === '' ? '' : sight.voice.say('nextBadge', { list, name: sight.tell(next.rule.title) });
}

/** `14 points to go until “Active”`. */
export function nextLevelText({ standing, space, voice: { say }, tell }: Sight): string {
  const { nextLevel } = standing;
  const level = space.badges.levels.find(({ id }) => id === nextLevel?.level);
  if (nextLevel && level) return say('nextLevel', { count: nextLevel.missing, name: tell(level.title) });
  return space.badges.levels.length > 1 ? say('topLevel') : '';
}

export function levelName({ standing, space, tell }: Sight): string | undefined {
  const level = space.badges.levels.find(({ id }) => id === standing.level);
  return level && tell(level.title);
}
