import { html, nothing, svg, type TemplateResult } from 'lit';
import { badgePicture } from './badge-picture.ts';
import { earnedBadges, levelProgress, nextBadge, type Progress } from './progress.ts';
import { earnedText, levelName, missingText, nextLevelText, nextText, type Sight } from './sight.ts';

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
  return html`<svg class="line" aria-hidden="true" focusable="false" width="100%" height="10">
    ${svg`<rect class="track" width="100%" height="10" rx="5"></rect>
      <rect class="done" width=${width} height="10" rx="5"></rect>`}
  </svg>`;
}

/** What is nearest, with its outline. */
export function next(sight: Sight): unknown {
  const badge = nextBadge(sight.badges);
  if (!badge) return sight.badges.length > 0 ? html`<p class="next">${sight.voice.say('allEarned')}</p>` : nothing;
  const text = nextText(badge, sight);
  if (text === '') return nothing;
  return html`<p class="next" part="next">
    ${badgePicture(sight.drawingOf(badge.badge), false)} <span>${text}</span>
  </p>`;
}

/** The badges that were earned, with when and by what. */
export function earned(sight: Sight): unknown {
  const badges = earnedBadges(sight.badges);
  return badges.length === 0 ? nothing : badgeList(badges, sight, sight.voice.say('badges'));
}

export function badgeList(badges: readonly Progress[], sight: Sight, label: string, describe = false): TemplateResult {
  return html`<ul class="badges" aria-label=${label}>
    ${badges.map((badge) => {
      const done = badge.earnedAt !== undefined;
      const { title, description } = badge.rule;
      return html`<li>
        ${badgePicture(sight.drawingOf(badge.badge), done)}
        <div>
          <p class="name">${sight.tell(title)}</p>
          ${describe ? html`<p>${sight.tell(description)}</p>` : nothing}
          <p class="aside">${done ? earnedText(badge, sight) : stillMissing(badge, sight)}</p>
        </div>
      </li>`;
    })}
  </ul>`;
}

function stillMissing(badge: Progress, sight: Sight): unknown {
  const list = missingText(badge, sight);
  return list === '' ? nothing : sight.voice.say('stillMissing', { list });
}
