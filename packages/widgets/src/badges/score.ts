import { html, nothing, svg, type TemplateResult } from 'lit';
import { levelProgress, nextBadge, type Progress } from './progress.ts';
import { earnedText, levelName, newsText, nextLevelText, nextText, pictureOf, type Sight } from './sight.ts';

/** Points, level, and the way to the next one. */
export function score(sight: Sight): TemplateResult {
  const { standing, space, voice } = sight;
  const level = levelName(sight);
  const progress = levelProgress(standing, space.badges);
  const next = nextLevelText(sight);
  return html`<div class="score" part="score">
    <p class="points">
      <strong>${voice.say('points', { count: standing.points })}</strong>
      ${level === undefined ? nothing : html`<span>${voice.say('level', { name: level })}</span>`}
    </p>
    ${progress ? line(progress.share) : nothing} ${next === '' ? nothing : html`<p>${next}</p>`}
  </div>`;
}

/** The same as the words below it say. */
function line(share: number): TemplateResult {
  const width = `${Math.round(share * 1000) / 10}%`;
  return html`<svg class="line" aria-hidden="true" width="100%" height="10">
    ${svg`<rect class="track" width="100%" height="10" rx="5"></rect><rect class="done" width=${width} height="10" rx="5"></rect>`}
  </svg>`;
}

/** The badge that was earned just now, large, with a word of thanks. */
export function news(sight: Sight): unknown {
  const fresh = sight.badges.filter(({ badge }) => sight.fresh.has(badge));
  if (fresh.length === 0) return nothing;
  return html`<div class="news" part="news">
    ${fresh.map((badge) => pictureOf(badge, sight))}
    <p>${newsText(sight)}</p>
  </div>`;
}

/** What is nearest, with its outline. */
export function next(sight: Sight): unknown {
  const badge = nextBadge(sight.badges);
  if (!badge) return sight.badges.length > 0 ? html`<p class="next">${sight.voice.say('allEarned')}</p>` : nothing;
  const text = nextText(badge, sight);
  if (text === '') return nothing;
  return html`<p class="next" part="next">${pictureOf(badge, sight)} <span>${text}</span></p>`;
}

/** @param more what else there is to say of a badge; when and by what it was earned unless given */
export function badgeList(
  badges: readonly Progress[],
  sight: Sight,
  more: (badge: Progress) => unknown = (badge) => html`<p class="aside">${earnedText(badge, sight)}</p>`,
): TemplateResult {
  return html`<ul class="badges" aria-label=${sight.voice.say('badges')}>
    ${badges.map(
      (badge) =>
        html`<li>
          ${pictureOf(badge, sight)}
          <div>
            <p class="name">${sight.tell(badge.rule.title)}</p>
            ${more(badge)}
          </div>
        </li>`,
    )}
  </ul>`;
}
