import type { Idea, IdeaId } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { errorText } from '../controls/notice.ts';
import { followIdea, followKey } from '../stores/follow-idea.ts';
import { isUnderWay } from '../stores/sending.ts';
import { takes, type Board, type Scene } from './board.ts';
import type { Comments } from './comments.ts';
import { titleOf } from './idea-facts.ts';
import { bellIcon, linkIcon, printIcon, shareIcon } from './page-icons.ts';
import { printAlone } from './print.ts';
import { ReportForm } from './report-form.ts';
import { fullAddress } from './route.ts';
import { share, sharesBySystem, type Shared } from './share.ts';
import { offers } from './wish.ts';

/** What can be done with an opened idea besides voting and writing: follow, share, print, report. */
export class IdeaTools {
  readonly #board: Board;
  readonly #comments: Comments;
  readonly #report: ReportForm;
  #idea: IdeaId | undefined;
  /** How sharing ended, until another idea is opened. */
  #shared: Shared | undefined;
  #printing = false;

  constructor(board: Board, comments: Comments) {
    this.#board = board;
    this.#comments = comments;
    this.#report = new ReportForm(board);
  }

  /** Follows another idea, or none. */
  watch(idea: IdeaId | undefined): void {
    if (idea === this.#idea) return;
    this.#idea = idea;
    this.#shared = undefined;
    this.#report.close();
  }

  render(idea: Idea, scene: Scene): TemplateResult {
    const { say } = scene.voice;
    const subject = { idea: idea.id };
    const isReportable = takes(scene, idea.can, 'idea.report') && !idea.author.mine;
    return html`<div class="tools">
      ${this.#renderFollow(idea, scene)}
      <div class="tool-row">
        ${button({
          label: sharesBySystem() ? html`${shareIcon}${say('share')}` : html`${linkIcon}${say('copyLink')}`,
          kind: 'link',
          press: () => void this.#share(idea, scene),
        })}
        ${button({
          label: html`${printIcon}${say(this.#printing ? 'loading' : 'print')}`,
          kind: 'link',
          busy: this.#printing,
          press: () => void this.#print(),
        })}
        ${isReportable ? this.#report.renderButton(subject, scene) : nothing}
      </div>
      ${this.#renderShared(idea, scene)} ${isReportable ? this.#report.render(subject, scene) : nothing}
    </div>`;
  }

  #renderFollow(idea: Idea, scene: Scene): unknown {
    // What is followed has to be found again: without that list the button would promise nothing.
    if (!takes(scene, idea.can, 'idea.follow') || !offers(scene, 'followed')) return nothing;
    const { say, shared } = scene.voice;
    const sending = scene.sending.get(followKey(idea.id));
    const isFollowed =
      sending && isUnderWay(sending) && sending.action.kind === 'idea.follow' ? sending.action.follow : idea.followed;
    return html`${button({
        label: html`${bellIcon}${say('follow')}`,
        pressed: isFollowed,
        describedBy: 'follow-hint',
        press: () => void this.#follow(idea, !isFollowed, scene),
      })}
      <p class="fine" id="follow-hint">${say(isFollowed ? 'followed' : 'followHint')}</p>
      ${
        sending?.state === 'failed'
          ? html`<p class="error">${say('followFailed')} ${errorText(shared, sending.error)}</p>`
          : sending && isUnderWay(sending)
            ? html`<p class="fine">${say(sending.state)}</p>`
            : nothing
      }`;
  }

  async #follow(idea: Idea, follow: boolean, { connection, voice }: Scene): Promise<void> {
    const board = this.#board;
    board.announce(voice.say('sending'));
    const sent = await followIdea(connection, idea.id, follow);
    const { say } = (board.scene ?? { voice }).voice;
    if (isUnderWay(sent)) board.announce(say(sent.state));
    else board.announce(say(sent.state === 'failed' ? 'followFailed' : follow ? 'followOn' : 'followOff'));
  }

  async #share(idea: Idea, scene: Scene): Promise<void> {
    this.#shared = await share(titleOf(idea, scene), fullAddress(idea.id));
    this.#board.requestUpdate();
    if (this.#shared === 'copied') this.#board.announce(scene.voice.say('linkCopied'));
    if (this.#shared === 'by hand') await this.#board.focusOn('#link-field');
  }

  #renderShared(idea: Idea, { voice: { say } }: Scene): unknown {
    if (this.#shared === 'copied') return html`<p class="fine">${say('linkCopied')}</p>`;
    if (this.#shared !== 'by hand') return nothing;
    return html`<div class="field">
      <label for="link-field">${say('linkByHand')}</label>
      <input
        id="link-field"
        readonly
        dir="ltr"
        .value=${fullAddress(idea.id)}
        @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
      />
    </div>`;
  }

  /** The whole conversation, however much of it was on the screen. */
  async #print(): Promise<void> {
    this.#printing = true;
    this.#board.requestUpdate();
    await this.#comments.showAll();
    this.#printing = false;
    this.#board.requestUpdate();
    await this.#board.updateComplete;
    printAlone(this.#board);
  }
}
