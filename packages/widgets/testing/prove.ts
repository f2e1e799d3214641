import 'axe-core/axe.min.js';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axeViolations } from './axe.ts';
import { geometryFaults } from './geometry.ts';
import { mount, states, type Stage, type State, type WidgetName } from './states/index.ts';

/** Proves of every state of a widget what holds of all: no rule of axe is broken, whatever the colours; nothing is lost, whatever the room. */
export function proveStates(widget: WidgetName, which: (state: State) => boolean = () => true): void {
  describe(`civic-${widget} in every state`, function () {
    this.timeout(10_000);
    let place: HTMLElement;

    before(() => {
      document.documentElement.lang = 'en';
      document.documentElement.style.colorScheme = 'light dark';
    });
    beforeEach(() => {
      Object.assign(document.body.style, { margin: '0', background: 'Canvas', color: 'CanvasText' });
      place = document.createElement('main');
      document.body.append(place);
    });
    afterEach(async () => {
      document.body.removeAttribute('style');
      place.remove();
      await emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    });

    for (const state of states.filter((known) => known.widget === widget && which(known)))
      it(state.name, async () => {
        await setViewport({ width: 1280, height: 900 });
        const stage = await mount(state, place);
        const faults: string[] = [];
        const note = (when: string, found: readonly string[]): void => {
          faults.push(...found.map((fault) => `${when}: ${fault}`));
        };
        for (const [when, media] of colours) {
          await emulateMedia(media);
          note(when, await axeViolations(place));
        }
        await emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
        for (const [when, width, arrange] of rooms) {
          const restore = arrange(stage);
          await setViewport({ width, height: 900 });
          await frames(3);
          note(when, geometryFaults(stage.element));
          restore?.();
        }
        stage.clear();
        expect(faults).to.deep.equal([]);
      });
  });
}

const colours = [
  ['light', { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' }],
] as const;

/** What a person may set for themselves, as WCAG 1.4.12 has it; it reaches everything, inside shadow roots too. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`);

const rooms: readonly (readonly [when: string, width: number, (stage: Stage) => (() => void) | undefined])[] = [
  ['1280 px', 1280, () => undefined],
  ['320 px', 320, () => undefined],
  ['280 px', 280, () => undefined],
  [
    '320 px, text spacing',
    320,
    ({ root }) => {
      const before = root.adoptedStyleSheets;
      root.adoptedStyleSheets = [...before, spacing];
      return () => (root.adoptedStyleSheets = before);
    },
  ],
  [
    '640 px, text at 200 %',
    640,
    () => {
      document.body.style.fontSize = '200%';
      return () => (document.body.style.fontSize = '');
    },
  ],
  [
    '320 px, right to left',
    320,
    ({ root }) => {
      const frame = root.querySelector<HTMLElement>('.frame');
      const before = frame?.dir ?? '';
      if (frame) frame.dir = 'rtl';
      document.documentElement.dir = 'rtl';
      return () => {
        document.documentElement.dir = '';
        if (frame) frame.dir = before;
      };
    },
  ],
];

async function frames(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await new Promise(requestAnimationFrame);
}
