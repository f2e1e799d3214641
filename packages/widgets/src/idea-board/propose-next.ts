import { instant, milliseconds, type Instant, type Project } from '@civic-widgets/core';
import { html, type TemplateResult } from 'lit';
import { date } from '../locales/dates.ts';
import type { Scene } from './board.ts';

/** What is still to come of a project: its phases, or the moment at which it closes. */
export function stretches(
  project: Project,
  now: number,
): { readonly phases: NonNullable<Project['phases']>; readonly closes?: Instant } {
  const isAhead = (closes: Instant): boolean => milliseconds(closes) > now;
  const phases = (project.phases ?? []).filter(({ closes }) => isAhead(closes));
  const { closes } = project;
  return { phases, ...(phases.length === 0 && closes !== undefined && isAhead(closes) && { closes }) };
}

/**
 * What becomes of the idea from here on, step by step, with the days as far as they are known.
 *
 * @param sent whether it has been handed in already
 * @param waits whether it is looked at before it is published
 */
export function whatNext(scene: Scene, sent: boolean, waits: boolean, now = Date.now()): TemplateResult {
  const { voice, project, space, tell } = scene;
  const { say, language } = voice;
  const { phases, closes } = stretches(project, now);
  const day = (at: Instant): string => date(at, language, space.timeZone);
  // The end itself is no longer in time: the day before a midnight is the last one.
  const lastDay = (at: Instant): string => day(instant(milliseconds(at) - 1));
  const statuses = new Intl.ListFormat(language, { type: 'disjunction' }).format(
    space.statuses.map(({ title }) => tell(title)),
  );
  const steps = [
    say(waits ? 'nextReview' : sent ? 'nextHere' : 'nextAtOnce'),
    ...phases.map(({ title, opens, closes: end }) =>
      say('nextPhase', { phase: tell(title), from: day(opens), to: lastDay(end) }),
    ),
    ...(phases.length > 0
      ? []
      : [closes === undefined ? say('nextOpen') : say('nextUntil', { date: lastDay(closes) })]),
    say('nextAnswer', { statuses }),
    ...(space.supports.filters.includes('mine') ? [say('nextMine')] : []),
  ];
  return html`<ol class="steps">
    ${steps.map((step) => html`<li>${step}</li>`)}
  </ol>`;
}
