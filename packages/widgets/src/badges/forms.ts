import { html, nothing, type TemplateResult } from 'lit';
import { badgePicture } from './badge-picture.ts';
import { earnedBadges, nextBadge } from './progress.ts';
import { earned, next, score } from './score.ts';
import { levelName, nextLevelText, nextText, type Sight } from './sight.ts';

/** One line: what there is, and what is nearest. */
export function compactForm(sight: Sight): TemplateResult {
  const { standing, voice, badges } = sight;
  const newest = earnedBadges(badges).slice(0, 5);
  const near = nextBadge(badges);
  const way = (near && nextText(near, sight)) || nextLevelText(sight);
  const level = levelName(sight);
  return html`<div class="compact">
    ${
      newest.length === 0
        ? nothing
        : html`<ul class="row" aria-label=${voice.say('badges')}>
            ${newest.map(
              ({ badge, rule }) =>
                html`<li>
                  ${badgePicture(sight.drawingOf(badge), true)}<span class="quiet">${sight.tell(rule.title)}</span>
                </li>`,
            )}
          </ul>`
    }
    <p>
      <strong>${voice.say('points', { count: standing.points })}</strong
      >${level === undefined ? nothing : html`, ${level}.`} ${way === '' ? nothing : html`<span>${way}.</span>`}
      <span class="aside">${voice.say('private')}</span>
    </p>
  </div>`;
}

/** What there is, what is nearest, what is open to the person. */
export function cardForm(sight: Sight): TemplateResult {
  const { space, standing, voice, tell } = sight;
  const open = space.badges.rewards.filter(({ id }) => standing.rewards.includes(id));
  return html`${score(sight)} ${earned(sight)} ${next(sight)}
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
  }`;
}

/** Honest about that there is nothing, and how one begins. */
export function blankForm(sight: Sight, compact: boolean): TemplateResult {
  const { space, voice, badges } = sight;
  const { say } = voice;
  if (compact)
    return html`<div class="compact">
      <p>${say('emptyCompact')} <span class="aside">${say('private')}</span></p>
    </div>`;
  return html`<div class="blank">
    ${
      badges.length === 0
        ? nothing
        : html`<div class="row">
            ${badges.slice(0, 6).map(({ badge }) => badgePicture(sight.drawingOf(badge), false))}
          </div>`
    }
    <p class="name">${say('emptyTitle')}</p>
    <p>${say('empty')}</p>
    <ul class="earns">
      ${space.badges.points
        .filter(({ points }) => points > 0)
        .map(({ for: kind, points }) => html`<li>${say(`earns.${kind}`, { count: points })}</li>`)}
    </ul>
  </div>`;
}
