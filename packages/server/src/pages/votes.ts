import type { Idea, Vote, VotingMode } from '@civic-widgets/core';
import { html } from 'hono/html';
import { carried } from './form.ts';
import type { Html } from './layout.ts';
import { cannot, signInLink } from './parts.ts';
import type { Visit } from './visit.ts';

type Label = 'support' | 'for' | 'against' | 'agree' | 'pass' | 'disagree';

/** What each mode offers, and how it is called there. */
const offered: Readonly<Record<VotingMode, readonly (readonly [Vote, Label])[]>> = {
  support: [['for', 'support']],
  'for-against': [
    ['for', 'for'],
    ['against', 'against'],
  ],
  'agree-pass-disagree': [
    ['for', 'agree'],
    ['pass', 'pass'],
    ['against', 'disagree'],
  ],
};

export function modeOf(visit: Visit, idea: Idea): VotingMode {
  return visit.file.projects.find(({ id }) => id === idea.project)?.mode ?? 'support';
}

function countOf({ votes }: Idea, vote: Vote): number | null {
  return { for: votes.up, against: votes.down, pass: votes.pass }[vote];
}

/** The votes of an idea in words: `40 supporters`, `For 12 · Against 3`. */
export function voteCounts(visit: Visit, idea: Idea): readonly string[] {
  const { say } = visit;
  const mode = modeOf(visit, idea);
  const number = new Intl.NumberFormat(visit.language);
  return offered[mode].flatMap(([vote, label]) => {
    const count = countOf(idea, vote);
    if (count === null) return [];
    return mode === 'support' ? [say('supporters', { count })] : [`${say(label)}: ${number.format(count)}`];
  });
}

/** Buttons that vote; without the right to, the numbers and the reason. */
export function voteForm(visit: Visit, idea: Idea): Html {
  const permission = idea.can['idea.vote'];
  const counts = voteCounts(visit, idea);
  if (!permission?.allowed) {
    return html`${counts.length > 0 ? html`<p><b>${counts.join(' · ')}</b></p>` : ''}
      <p class="aside">${cannot(visit, permission)}</p>
      ${permission?.remedy === 'sign-in' ? signInLink(visit, ['ideas', idea.id]) : ''}`;
  }
  return html`<form class="form" method="post" action="${visit.to(['ideas', idea.id, 'vote'])}">
    ${carried(visit)}
    <div class="row">${offered[modeOf(visit, idea)].map(([vote, label]) => voteButton(visit, idea, vote, label))}</div>
    ${idea.myVote === undefined ? '' : html`<p class="aside">${visit.say('voteUndo')}</p>`}
  </form>`;
}

function voteButton(visit: Visit, idea: Idea, vote: Vote, label: Label): Html {
  const count = countOf(idea, vote);
  const chosen = idea.myVote === vote;
  const number =
    count === null ? '' : html` <span class="number">${new Intl.NumberFormat(visit.language).format(count)}</span>`;
  return html`<button
    class="button ${chosen ? 'chosen' : ''}"
    name="vote"
    value="${chosen ? 'withdrawn' : vote}"
    aria-pressed="${String(chosen)}"
  >
    ${chosen ? html`<span aria-hidden="true">✓</span>` : ''}<span>${visit.say(label)}</span>${number}
  </button> `;
}
