import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import type { Connection } from '../connection.ts';
import { isBlank } from './blank.ts';
import { History } from './history.ts';
import { earnedBadges, type Progress } from './progress.ts';
import { badgeList, news, next, score } from './score.ts';
import { earnedText, missingText, type Sight } from './sight.ts';

export { fullStyles } from './full-form.styles.ts';

/**
 * Draws everything: all badges, what the city gives in return, the history that adds up to the score, and what there are
 * points for.
 *
 * @param redraw called once more is known, or is to be shown
 */
export function fullForm(connection: Connection, redraw: () => void): (sight: Sight) => TemplateResult {
  const history = new History(connection, redraw);
  return (sight) => {
    if (isBlank(sight.standing)) return html`${badges(sight, history)} ${rewards(sight)}`;
    return html`${news(sight)}
      <div class="halves">${score(sight)} ${next(sight)}</div>
      ${badges(sight, history)} ${rewards(sight)} ${history.render(sight)} ${ways(sight)}`;
  };
}

function badges(sight: Sight, history: History): unknown {
  const { badges, voice, level, tell } = sight;
  if (badges.length === 0) return nothing;
  const open = badges.filter(({ earnedAt }) => earnedAt === undefined);
  const done = earnedBadges(badges);
  return html`${headingOf(voice.say('badges'), level)}
    <p class="aside">${voice.say('badgeCount', { count: done.length, all: badges.length })}</p>
    ${badgeList(
      [...done, ...open],
      sight,
      (badge) =>
        html`<p>${tell(badge.rule.description)}</p>
          <p class="aside">${badge.earnedAt === undefined ? missing(badge, sight) : how(badge, sight, history)}</p>`,
    )}`;
}

function missing(badge: Progress, sight: Sight): unknown {
  const list = missingText(badge, sight);
  return list === '' ? nothing : sight.voice.say('stillMissing', { list });
}

/** When it was earned, by which kind of contribution, and to what: `3 May 2026, by a comment: “More benches”`. */
function how(badge: Progress, sight: Sight, history: History): string {
  const what = earnedText(badge, sight);
  const credit = sight.standing.history.find(({ at, for: kind }) => at === badge.earnedAt && kind === badge.by);
  const subject = credit && history.subjectOf(credit);
  return subject ? sight.voice.say('earnedOn', { what, title: sight.tell(subject.title) }) : what;
}

function rewards({ space, standing, voice: { say }, level, tell }: Sight): unknown {
  const { rewards, badges } = space.badges;
  if (rewards.length === 0) return nothing;
  const nameOf = (id: string): string => tell(badges.find((badge) => badge.id === id)?.title ?? id);
  return html`${headingOf(say('rewards'), level)}
    <ul class="rewards">
      ${rewards.map(
        ({ id, title, badge, offline }) =>
          html`<li>
            <p class="name">${tell(title)}</p>
            <p>
              ${standing.rewards.includes(id) ? html`<strong>${say('rewardOpen')}</strong>` : say('rewardWith', { name: nameOf(badge) })}
            </p>
            <p class="aside">${say('offline', { way: tell(offline) })}</p>
          </li>`,
      )}
    </ul>`;
}

function ways({ space, voice: { say }, level }: Sight): TemplateResult {
  return html`${headingOf(say('waysTitle'), level)}
    <ul class="ways">
      ${space.badges.points.map(({ for: kind, points, perDay }) =>
        points > 0
          ? html`<li>
              ${say(`earns.${kind}`)}: <b>${say('points', { count: points })}</b>${
                perDay === undefined ? nothing : html`, ${say('perDay', { count: perDay })}`
              }
            </li>`
          : nothing,
      )}
    </ul>
    <p class="aside">${say('once')}</p>`;
}
