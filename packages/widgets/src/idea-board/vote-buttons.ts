import type { Idea, Vote, VotingMode } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { isUnderWay, sendingKey } from '../stores/sending.ts';
import type { Board, Scene } from './board.ts';
import { checkIcon, upIcon } from './icons.ts';

const choices = {
  support: [['for', 'support', 'up']],
  'for-against': [
    ['for', 'for', 'up'],
    ['against', 'against', 'down'],
  ],
  'agree-pass-disagree': [
    ['for', 'agree', 'up'],
    ['pass', 'pass', 'pass'],
    ['against', 'disagree', 'down'],
  ],
} as const satisfies Record<VotingMode, readonly (readonly [Vote, string, keyof Idea['votes']])[]>;

/** By language; making one takes as long as writing a hundred numbers with it. */
const numbers: Record<string, Intl.NumberFormat> = {};

/** The votes that the project offers, with their counts; the counts alone where this person may not vote. */
export function voteButtons(idea: Idea, scene: Scene, board: Board): TemplateResult {
  const { voice, project } = scene;
  const offered = choices[project.mode];
  if (idea.can['idea.vote']?.allowed !== true) return voteCounts(idea, scene);
  const sending = scene.sending.get(sendingKey.vote(idea.id));
  const wanted =
    sending && isUnderWay(sending) && sending.action.kind === 'idea.vote' ? sending.action.vote : idea.myVote;
  const format = (numbers[voice.language] ??= new Intl.NumberFormat(voice.language));
  return html`<div class="votes" part="votes">
    <div class="vote-row">
      ${offered.map(([vote, label, count]) => {
        const pressed = wanted === vote;
        const number = idea.votes[count];
        const words = voice.say(label);
        return button({
          label: html`${pressed ? checkIcon : label === 'support' ? upIcon : nothing}${words}${
            number === null ? nothing : html` <span class="number">${format.format(number)}</span>`
          }`,
          name: voice.say('voteOn', { vote: number === null ? words : `${words} ${number}`, title: idea.title }),
          pressed,
          press: () => board.vote(idea, vote),
          part: 'vote',
        });
      })}
    </div>
    ${sending && board.voteState(idea, sending, scene)}
  </div>`;
}

export function voteCounts(idea: Idea, { voice: { say }, project }: Scene): TemplateResult {
  const { up } = idea.votes;
  if (project.mode === 'support')
    return html`<p class="counts">${up === null ? nothing : say('supporters', { count: up })}</p>`;
  const lines = choices[project.mode].flatMap(([, label, count]) => {
    const number = idea.votes[count];
    return number === null ? [] : [html`<span>${say(label)} <b>${number}</b></span>`];
  });
  return html`<p class="counts facts">${lines}</p>`;
}
