import { CivicError, isId, type ActionOf } from '@civic-widgets/core';
import type { Gate } from '../gate.ts';
import { actOf, given, givenId, readForm, type Attempt } from './form.ts';
import { pageWith } from './comment-pages.ts';
import { ideaPage } from './idea-page.ts';
import { pollPage } from './poll-page.ts';
import { mayPropose, projectOf } from './project-page.ts';
import { proposePage } from './propose-page.ts';
import { previewPage, refuseWords } from './propose-preview.ts';
import { endSession, refuseForeign, sessionToken } from './session.ts';
import { submit, submitChoice } from './submit.ts';
import type { Visit } from './visit.ts';

/** To another page, so that going back or loading anew sends nothing again. */
function see(visit: Visit, path: readonly string[], done: string, fragment?: string): Response {
  return visit.call.redirect(visit.to(path, { done }, fragment), 303);
}

/** Does what a form says, or shows it again with what was typed and why it could not be taken. */
async function tried(
  form: string,
  typed: URLSearchParams,
  act: () => Promise<Response>,
  again: (attempt: Attempt) => Promise<Response>,
): Promise<Response> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof CivicError) || error.code === 'not-found' || error.code === 'origin-not-allowed')
      throw error;
    return again({ form, typed, error });
  }
}

export async function vote(visit: Visit, gate: Gate, idea: string): Promise<Response> {
  const typed = await readForm(visit.call);
  const choice = (['for', 'against', 'pass', 'withdrawn'] as const).find((one) => one === typed.get('vote'));
  const act = async (): Promise<Response> => {
    if (!choice) throw new CivicError('vote-not-offered', { field: 'vote' });
    await submitChoice(visit, gate, typed, { ...actOf(typed, 'idea.vote'), idea, vote: choice });
    return see(visit, ['ideas', idea], choice === 'withdrawn' ? 'withdrawn' : 'vote');
  };
  return tried('vote', typed, act, (attempt) => ideaPage(visit, idea, attempt));
}

export async function follow(visit: Visit, gate: Gate, idea: string): Promise<Response> {
  const typed = await readForm(visit.call);
  const wanted = typed.get('follow') !== 'no';
  const act = async (): Promise<Response> => {
    await submitChoice(visit, gate, typed, { ...actOf(typed, 'idea.follow'), idea, follow: wanted });
    return see(visit, ['ideas', idea], wanted ? 'follow' : 'unfollow');
  };
  return tried('follow', typed, act, (attempt) => ideaPage(visit, idea, attempt));
}

export async function comment(visit: Visit, gate: Gate, idea: string): Promise<Response> {
  const typed = await readForm(visit.call);
  const act = async (): Promise<Response> => {
    const action: ActionOf<'idea.comment'> = {
      ...actOf(typed, 'idea.comment'),
      idea,
      ...givenId('replyTo', typed.get('reply')),
      payload: { text: typed.get('text') ?? '', ...given('name', typed.get('name')) },
    };
    const { subject, state } = await submit(visit, gate, typed, action);
    const comments = await pageWith(visit, idea, subject, visit.asked('comments'));
    const shown = { comments, done: state ?? 'comment' };
    return visit.call.redirect(visit.to(['ideas', idea], shown, `comment-${encodeURIComponent(subject)}`), 303);
  };
  return tried('comment', typed, act, (attempt) => ideaPage(visit, idea, attempt));
}

export async function report(visit: Visit, gate: Gate, idea: string): Promise<Response> {
  const typed = await readForm(visit.call);
  const act = async (): Promise<Response> => {
    const payload = { reason: typed.get('reason') ?? '' };
    await submit(visit, gate, typed, { ...actOf(typed, 'idea.report'), idea, payload });
    return see(visit, ['ideas', idea], 'report');
  };
  return tried('report', typed, act, (attempt) => ideaPage(visit, idea, attempt));
}

/** Of a comment, which the form names. */
export async function reportComment(visit: Visit, gate: Gate, idea: string): Promise<Response> {
  const typed = await readForm(visit.call);
  const act = async (): Promise<Response> => {
    const comment = typed.get('comment');
    if (!isId(comment)) throw new CivicError('not-found', { field: 'comment' });
    const payload = { reason: typed.get('reason') ?? '' };
    await submit(visit, gate, typed, { ...actOf(typed, 'comment.report'), idea, comment, payload });
    const shown = { comments: visit.asked('comments'), done: 'report' };
    return visit.call.redirect(visit.to(['ideas', idea], shown), 303);
  };
  return tried('report-comment', typed, act, (attempt) => ideaPage(visit, idea, attempt));
}

export async function propose(visit: Visit, gate: Gate, project: string): Promise<Response> {
  const typed = await readForm(visit.call);
  const step = typed.get('step');
  const again = (attempt: Attempt): Promise<Response> => proposePage(visit, project, attempt);
  if (step === 'change') {
    refuseForeign(visit.call, visit.origin);
    return again({ form: 'again', typed });
  }
  const act = async (): Promise<Response> => {
    if (step === 'preview') {
      refuseForeign(visit.call, visit.origin);
      refuseWords(typed);
      const permission = await mayPropose(visit, projectOf(visit, project));
      if (!permission.allowed) throw new CivicError(permission.because);
      gate.take(visit.call, 'search', sessionToken(visit.call, visit.origin));
      return previewPage(visit, project, typed);
    }
    const action: ActionOf<'idea.propose'> = {
      ...actOf(typed, 'idea.propose'),
      project,
      ...givenId('topic', typed.get('topic')),
      ...givenId('area', typed.get('area')),
      payload: {
        title: typed.get('title') ?? '',
        ...given('text', typed.get('text')),
        ...given('name', typed.get('name')),
        ...given('organisation', typed.get('organisation')),
      },
    };
    const { subject, state } = await submit(visit, gate, typed, action);
    return see(visit, ['ideas', subject], state ?? 'propose');
  };
  return tried('propose', typed, act, again);
}

export async function cast(visit: Visit, gate: Gate, id: string): Promise<Response> {
  const typed = await readForm(visit.call);
  const act = async (): Promise<Response> => {
    const poll = await visit.adapter.poll(id);
    const chosen = typed.getAll('option');
    if (chosen.length === 0) throw new CivicError('choice-missing', { field: 'ballot' });
    if (!poll.change && typed.get('sure') !== 'yes') {
      refuseForeign(visit.call, visit.origin);
      return pollPage(visit, id, { form: 'sure', typed });
    }
    const ballot = Object.fromEntries(chosen.map((option) => [option, 1]));
    const action: ActionOf<'poll.cast'> = { ...actOf(typed, 'poll.cast'), poll: id, ballot };
    await submitChoice(visit, gate, typed, action);
    return see(visit, ['polls', id], 'cast');
  };
  return tried('cast', typed, act, (attempt) => pollPage(visit, id, attempt));
}

/** Forgets who acted in this browser. */
export async function forget(visit: Visit): Promise<Response> {
  refuseForeign(visit.call, visit.origin);
  await endSession(visit.call, visit.origin);
  return see(visit, [], 'forgotten');
}
