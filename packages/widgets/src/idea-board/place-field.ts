import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../controls/button.ts';
import { textField } from '../controls/field.ts';
import type { Board, Scene } from './board.ts';
import { writePoint } from './place.ts';

interface PlaceOptions {
  readonly value: string;
  readonly error: string | undefined;
  readonly set: (point: string) => void;
}

/**
 * The exact spot, for those who want to give it: coordinates from any map, or the person's position, which is asked for
 * only at the press of its button. There is no map here: one would tell somebody else who is looking at what.
 */
export class PlaceField {
  readonly #board: Board;
  #open = false;
  #wanted = false;
  #trouble: 'positionDenied' | 'positionLost' | undefined;

  constructor(board: Board) {
    this.#board = board;
  }

  render(scene: Scene, { value, error, set }: PlaceOptions): TemplateResult {
    const { say } = scene.voice;
    if (!this.#open && value === '')
      return html`<p>${button({ label: say('addPoint'), press: () => this.#toggle(true, '#point-field') })}</p>`;
    const leave = (): void => {
      set('');
      this.#trouble = undefined;
      this.#toggle(false, '#text-field');
    };
    return html`<div class="spot">
      ${textField({
        id: 'point-field',
        label: say('point'),
        aside: say('optional'),
        hint: say('pointHint'),
        error: error ?? (this.#trouble && say(this.#trouble)),
        value,
        input: (text) => {
          this.#trouble = undefined;
          set(text);
        },
      })}
      ${'geolocation' in navigator ? html`<p class="hint" id="position-hint">${say('usePositionHint')}</p>` : nothing}
      <div class="actions">
        ${
          'geolocation' in navigator
            ? button({
                label: say(this.#wanted ? 'positionWanted' : 'usePosition'),
                busy: this.#wanted,
                describedBy: 'position-hint',
                press: () => this.#ask(scene, set),
              })
            : nothing
        }
        ${button({ label: say('leavePoint'), kind: 'link', press: leave })}
      </div>
    </div>`;
  }

  #toggle(open: boolean, next: string): void {
    this.#open = open;
    this.#board.requestUpdate();
    void this.#board.focusOn(next);
  }

  #ask({ voice: { say } }: Scene, set: (point: string) => void): void {
    this.#wanted = true;
    this.#trouble = undefined;
    this.#board.announce(say('positionWanted'));
    this.#board.requestUpdate();
    const done = (message: 'positionFound' | 'positionDenied' | 'positionLost'): void => {
      this.#wanted = false;
      this.#trouble = message === 'positionFound' ? undefined : message;
      this.#board.announce(say(message));
      this.#board.requestUpdate();
      void this.#board.focusOn('#point-field');
    };
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        set(writePoint(coords));
        done('positionFound');
      },
      ({ code, PERMISSION_DENIED }) => done(code === PERMISSION_DENIED ? 'positionDenied' : 'positionLost'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  }
}
