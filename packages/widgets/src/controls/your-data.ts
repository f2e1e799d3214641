import type { About, Session, Space, Viewer } from '@civic-widgets/core';
import { html, nothing, type TemplateResult } from 'lit';
import { openWaiting } from '../stores/outbox.ts';
import { civicError } from '../stores/loadable.ts';
import { eraseMyself } from '../stores/myself.ts';
import { button } from './button.ts';
import { fieldStyles } from './field.ts';
import { headingOf } from './frame.ts';
import { aboutForm, ageChoice } from './your-data-about.ts';
import { consentList, sessionList } from './your-data-lists.ts';
import { gather, saveFile } from './your-data-file.ts';
import { yourDataStyles } from './your-data.styles.ts';
import type { YouLine } from './you-line.ts';
import { yourDataWords, type SayYourData } from './you-words.ts';

/** What is kept of somebody, and what they may do with it: see, tell, agree, take along, delete. */
export class YourData {
  readonly #line: YouLine;
  #about: About = {};
  #sessions: readonly Session[] = [];
  #file: string | undefined;
  #isErasing = false;
  #isBusy = false;

  constructor(line: YouLine) {
    this.#line = line;
    line.host.wear([fieldStyles, yourDataStyles]);
  }

  /** Resolves once it can be said, and what is kept has been read. */
  async ready(): Promise<void> {
    const myself = this.#line.here?.myself;
    await this.#line.words.learn(yourDataWords);
    this.#isErasing = false;
    this.#file = undefined;
    const [about, sessions] = await Promise.all([
      myself?.about().catch(() => ({})),
      myself?.sessions().catch(() => []),
    ]);
    this.#about = about ?? {};
    this.#sessions = sessions ?? [];
  }

  get #say(): SayYourData {
    return this.#line.words.voice?.shared as unknown as SayYourData;
  }

  render(viewer: Viewer, space: Space, level: number): TemplateResult {
    const say = this.#say;
    const language = this.#line.words.voice?.language ?? 'en';
    const part = (id: string, title: string, body: unknown): TemplateResult =>
      html`<section aria-labelledby=${id} class="data-part">
        ${headingOf(title, level + 1, { id, focusable: true })} ${body}
      </section>`;
    const ages = agesAsked(space);
    return html`<div class="you-panel" role="region" aria-labelledby="data-title">
      ${headingOf(say('dataTitle'), level, { id: 'data-title', focusable: true })}
      <p>${say(viewer.role === 'guest' ? 'knownGuest' : 'knownPerson')}</p>
      ${
        ages.length === 0
          ? nothing
          : part(
              'age-title',
              say('ageTitle'),
              ageChoice(say, ages, viewer, (age) => void this.#line.declare(age)),
            )
      }
      ${part(
        'about-title',
        say('aboutTitle'),
        aboutForm(say, space, language, this.#about, this.#isBusy, {
          change: (about) => {
            this.#about = about;
            this.#line.host.requestUpdate();
          },
          save: () => void this.#tell(),
        }),
      )}
      ${
        space.texts?.length
          ? part(
              'consent-title',
              say('consentTitle'),
              consentList(
                say,
                space,
                space.texts,
                viewer.consents ?? [],
                language,
                (text, given) => void this.#consent(text.id, text.version, given),
              ),
            )
          : nothing
      }
      ${
        this.#sessions.length === 0 || viewer.role === 'guest'
          ? nothing
          : part(
              'sessions-title',
              say('sessionsTitle'),
              sessionList(say, this.#sessions, language, (session) => void this.#end(session)),
            )
      }
      ${part('export-title', say('exportTitle'), this.#renderExport())}
      ${part('erase-title', say('eraseTitle'), this.#renderErasure(viewer))}
      <p class="data-part">${button({ label: say('dataClose'), press: () => void this.#line.close() })}</p>
    </div>`;
  }

  #renderExport(): TemplateResult {
    const say = this.#say;
    return html`<p>${say('exportWhy')}</p>
      <p>${button({ label: say('exportMake'), press: () => void this.#export(), busy: this.#isBusy })}</p>
      ${
        this.#file === undefined
          ? nothing
          : html`<div class="field">
              <label for="export-text">${say('exportText')}</label>
              <p class="hint" id="export-hint">${say('exportShow')}</p>
              <textarea
                id="export-text"
                rows="8"
                readonly
                dir="ltr"
                aria-describedby="export-hint"
                .value=${this.#file}
              ></textarea>
            </div>`
      }`;
  }

  #renderErasure(viewer: Viewer): TemplateResult {
    const say = this.#say;
    if (!this.#isErasing)
      return html`<p>${say('eraseWhy')}</p>
        <p>${button({ label: say('eraseStart'), press: () => void this.#askErasure(), id: 'erase' })}</p>`;
    return html`<p>${say('eraseWhy')}</p>
      <p id="erase-lost">${say('eraseLost')} ${viewer.role === 'guest' ? say('eraseGuestLost') : nothing}</p>
      <div class="you-acts">
        ${button({
          label: say('eraseSure'),
          kind: 'primary',
          describedBy: 'erase-lost',
          busy: this.#isBusy,
          press: () => void this.#erase(viewer),
        })}
        ${button({ label: say('eraseNot'), press: () => this.#keepAll() })}
      </div>`;
  }

  async #tell(): Promise<void> {
    await this.#work(async () => {
      const told = await this.#line.here?.myself.tell(this.#about);
      this.#about = told ?? this.#about;
      this.#line.host.announce(this.#say('aboutSaved'));
    });
  }

  async #consent(text: string, version: string, given: boolean): Promise<void> {
    const { connection, here } = this.#line;
    if (!connection || !here) return;
    const { submit } = await import('../stores/submit.ts');
    const sending = await submit(connection, `consent ${text}`, { kind: 'person.consent', text, version, given });
    if (sending.state === 'failed') this.#line.tell(sending.error);
    else this.#line.host.announce(this.#say(given ? 'agreed' : 'tookBack'));
  }

  async #end(session: Session): Promise<void> {
    await this.#work(async () => {
      const myself = this.#line.here?.myself;
      await myself?.endSession(session.id);
      this.#sessions = (await myself?.sessions()) ?? [];
      this.#line.host.announce(this.#say('sessionEnded'));
      await this.#line.host.focusOn('#sessions-title');
    });
  }

  async #export(): Promise<void> {
    const { connection, here } = this.#line;
    if (!connection || !here) return;
    await this.#work(async () => {
      const text = await gather(here, this.#about, this.#sessions);
      const ended = await saveFile(text);
      if (ended === 'saved') this.#line.host.announce(this.#say('exportDone'));
      else if (ended === 'impossible') {
        this.#file = text;
        this.#line.host.announce(this.#say('exportShow'));
      }
    });
  }

  async #askErasure(): Promise<void> {
    this.#isErasing = true;
    this.#line.host.requestUpdate();
    await this.#line.host.focusOn('#erase-title');
  }

  #keepAll(): void {
    this.#isErasing = false;
    this.#line.host.requestUpdate();
    void this.#line.host.focusOn('#erase');
  }

  async #erase({ person }: Viewer): Promise<void> {
    const { connection, here, host } = this.#line;
    if (!connection || !here || person === undefined) return;
    await this.#work(async () => {
      await openWaiting(connection).catch(() => undefined);
      await eraseMyself(connection, here, person);
      host.announce(this.#say('erased'));
      await this.#line.close();
    });
  }

  /** What fails is told, and leaves everything as it was. */
  async #work(run: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#line.host.requestUpdate();
    try {
      await run();
    } catch (error) {
      this.#line.tell(civicError(error));
    }
    this.#isBusy = false;
    this.#line.host.requestUpdate();
  }
}

/** The ages from which on people may take part in something here, each once, from the lowest. */
function agesAsked({ projects }: Space): readonly number[] {
  const asked = projects.flatMap(({ policy }) => Object.values(policy).flatMap(({ minimumAge }) => minimumAge ?? []));
  return [...new Set(asked)].sort((a, b) => a - b);
}
