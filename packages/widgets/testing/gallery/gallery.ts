import '../../src/badges/define.ts';
import '../../src/dashboard/define.ts';
import '../../src/idea-board/define.ts';
import '../../src/poll/define.ts';
import { mount, states, type Stage } from '../states/index.ts';

/** What the command that takes the pictures calls. */
interface Gallery {
  readonly states: readonly { readonly widget: string; readonly name: string; readonly widths: readonly number[] }[];
  /** Shows one state alone, in a language. */
  show(index: number, lang: string): Promise<void>;
}

let stage: Stage | undefined;

const gallery: Gallery = {
  states: states.map(({ widget, name, widths = [] }) => ({ widget, name, widths })),
  async show(index, lang) {
    stage?.clear();
    const place = document.querySelector('main');
    const state = states[index];
    if (!place || !state) throw new Error(`There is no state ${index}.`);
    document.documentElement.lang = lang;
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
    stage = await mount(state, place, lang);
  },
};

Object.assign(globalThis, { gallery });
