import { html } from 'hono/html';
import { answerPage, type PageAnswer } from './answer-page.ts';
import { page, type Frame, type Html } from './layout.ts';
import { proofScriptPath } from './proof-script.ts';
import type { Visit } from './visit.ts';

/** Answers with a page of a space that has forms; where new guests' devices work first, with the script that lets them. */
export async function formPage(
  visit: Visit,
  frame: Omit<Frame, 'file' | 'language' | 'scripts'>,
  main: Html,
  answer: Omit<PageAnswer, 'scripts'> = {},
): Promise<Response> {
  const { file, language, call, actor, say } = visit;
  if (actor.person !== undefined || !file.guestProof)
    return answerPage(call, await page({ ...frame, file, language }, main), answer);
  const challenge = `/api/v1/spaces/${encodeURIComponent(file.id)}/challenge`;
  const place = html`<div
    class="working"
    id="proof"
    role="status"
    data-challenge="${challenge}"
    data-wait="${say('proofWait')}"
  ></div>`;
  const drawn = await page({ ...frame, file, language, scripts: [proofScriptPath] }, html`${main} ${place}`);
  return answerPage(call, drawn, { ...answer, scripts: true });
}
