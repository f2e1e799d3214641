import { html, nothing, type TemplateResult } from 'lit';
import { headingOf } from '../controls/frame.ts';
import { regional } from '../locales/dates.ts';
import { earnedBadges } from './progress.ts';
import { badgeList, next, score } from './score.ts';
import type { Sight } from './sight.ts';

/** Everything: all badges, what the city gives in return, and the history that adds up to the score. */
export function fullForm(sight: Sight): TemplateResult {
  const { badges, voice, level } = sight;
  const open = badges.filter(({ earnedAt }) => earnedAt === undefined);
  const done = earnedBadges(badges);
  return html`${score(sight)} ${next(sight)}
  ${
    badges.length === 0
      ? nothing
      : html`${headingOf(voice.say('badges'), level)}
          <p class="aside">${voice.say('badgeCount', { count: done.length, all: badges.length })}</p>
          ${badgeList([...done, ...open], sight, voice.say('badges'), true)}`
  }
  ${rewards(sight)} ${history(sight)}`;
}

function rewards({ space, standing, voice: { say }, level, tell }: Sight): unknown {
  const all = space.badges.rewards;
  if (all.length === 0) return nothing;
  const badgeName = (id: string): string => {
    const badge = space.badges.badges.find((badge) => badge.id === id);
    return badge ? tell(badge.title) : id;
  };
  return html`${headingOf(say('rewards'), level)}
    <ul class="rewards">
      ${all.map(
        (reward) =>
          html`<li>
            <p class="name">${tell(reward.title)}</p>
            <p>
              ${standing.rewards.includes(reward.id) ? html`<strong>${say('rewardOpen')}</strong>` : say('rewardWith', { name: badgeName(reward.badge) })}
            </p>
            <p class="aside">${say('offline', { way: tell(reward.offline) })}</p>
          </li>`,
      )}
    </ul>`;
}

function history({ standing, space, voice: { say, language }, level }: Sight): TemplateResult {
  const number = new Intl.NumberFormat(language);
  const { timeZone } = space;
  const day = new Intl.DateTimeFormat(regional(language), { timeZone, dateStyle: 'medium' });
  const { history, earlier, points } = standing;
  return html`${headingOf(say('history'), level, { id: 'history' })}
    <div class="scroll" role="region" aria-labelledby="history" tabindex="0">
      <table aria-labelledby="history">
        <thead>
          <tr>
            <th scope="col">${say('historyWhen')}</th>
            <th scope="col">${say('historyWhat')}</th>
            <th scope="col">${say('historyPoints')}</th>
          </tr>
        </thead>
        <tbody>
          <tr class="sum">
            <th scope="row" colspan="2">${say('sum')}</th>
            <td>${number.format(points)}</td>
          </tr>
          ${history.map(
            (credit) =>
              html`<tr>
                <td>${day.format(Date.parse(credit.at))}</td>
                <td>${say(`for.${credit.for}`)}</td>
                <td>${number.format(credit.points)}</td>
              </tr>`,
          )}
          ${
            earlier === 0
              ? nothing
              : html`<tr>
                  <td></td>
                  <td>${say('earlier')}</td>
                  <td>${number.format(earlier)}</td>
                </tr>`
          }
        </tbody>
      </table>
    </div>
    ${history.some((credit) => credit.points === 0) ? html`<p class="aside">${say('noPoints')}</p>` : nothing}`;
}
