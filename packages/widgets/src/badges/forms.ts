import { html, nothing, type TemplateResult } from 'lit';
import { earnedBadges, nextBadge } from './progress.ts';
import { badgeList, next, news, score } from './score.ts';
import { levelName, newsText, nextLevelText, nextText, pictureOf, type Sight } from './sight.ts';

/** One line: what there is, and what is nearest. */
export function compactForm(sight: Sight): TemplateResult {
  const { standing, voice, badges } = sight;
  const newest = earnedBadges(badges).slice(0, 5);
  const near = nextBadge(badges);
  const way = newsText(sight) || (near && nextText(near, sight)) || nextLevelText(sight);
  const level = levelName(sight);
  return html`${
      newest.length === 0
        ? nothing
        : html`<ul class="row" aria-label=${voice.say('badges')}>
            ${newest.map((badge) => html`<li>${pictureOf(badge, sight)}<span class="quiet">${sight.tell(badge.rule.title)}</span></li>`)}
          </ul>`
    }
    <p>
      <strong>${voice.say('points', { count: standing.points })}</strong>${level === undefined ? '.' : `, ${level}.`}
      ${way === '' ? nothing : html`<span>${way.replace(/\.?$/, '.')}</span>`}
      <span class="aside">${voice.say('private')}</span>
    </p>`;
}

/** What there is, what is nearest, what is open to the person. */
export function cardForm(sight: Sight): TemplateResult {
  const { space, standing, voice, tell } = sight;
  const open = space.badges.rewards.filter(({ id }) => standing.rewards.includes(id));
  const earned = earnedBadges(sight.badges);
  return html`${news(sight)}
    <div class="halves">
      <div class="half">
        ${score(sight)} ${next(sight)}
        ${
          open.length === 0
            ? nothing
            : html`<ul class="rewards" aria-label=${voice.say('rewards')}>
                ${open.map(
                  ({ title, offline }) =>
                    html`<li>
                      <p><strong>${voice.say('rewardOpen')}:</strong> ${tell(title)}</p>
                      <p class="aside">${voice.say('offline', { way: tell(offline) })}</p>
                    </li>`,
                )}
              </ul>`
        }
      </div>
      ${earned.length === 0 ? nothing : badgeList(earned, sight)}
    </div>`;
}
