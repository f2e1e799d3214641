import { emulateMedia } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../badges/define.ts';
import '../dashboard/define.ts';
import '../idea-board/define.ts';
import '../poll/define.ts';
import { contrast, faintTexts, groundOf } from '../../testing/contrast.ts';
import { mount, states, type WidgetName } from '../../testing/states/index.ts';

type Scheme = 'light' | 'dark' | 'forced';

interface Theme {
  readonly name: string;
  /** Style sheets of the design system, then ours, from the server's root. */
  readonly sheets: readonly string[];
  readonly schemes: readonly Scheme[];
  /** What a page of the design system has on its root. */
  readonly dress: (root: HTMLElement, scheme: 'light' | 'dark') => void;
}

const ours = (name: string): string => `/packages/widgets/src/themes/${name}.css`;
const all = ['light', 'dark', 'forced'] as const;

const themes: readonly Theme[] = [
  {
    name: 'none',
    sheets: [],
    schemes: all,
    dress: (root) => root.style.setProperty('color-scheme', 'light dark'),
  },
  {
    name: 'KERN',
    sheets: ['/node_modules/@kern-ux/native/dist/kern.css', ours('kern')],
    schemes: all,
    dress: (root, scheme) => root.setAttribute('data-kern-theme', scheme),
  },
  {
    name: 'GOV.UK',
    sheets: ['/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css', ours('govuk')],
    schemes: ['light', 'forced'],
    dress: (root) => root.classList.add('govuk-template'),
  },
  {
    name: 'NL Design System',
    sheets: [
      '/node_modules/@utrecht/design-tokens/dist/theme.css',
      '/node_modules/@utrecht/design-tokens/dist/dark/theme.css',
      ours('nl-design-system'),
    ],
    schemes: all,
    dress: (root, scheme) => {
      root.classList.add(scheme === 'dark' ? 'utrecht-theme--dark' : 'utrecht-theme');
      root.style.background = 'var(--utrecht-document-background-color)';
    },
  },
  {
    name: 'Designsystemet',
    sheets: ['/node_modules/@digdir/designsystemet-theme/brand/digdir.css', ours('designsystemet')],
    schemes: all,
    dress: (root, scheme) => {
      root.dataset['colorScheme'] = scheme;
      root.style.background = 'var(--ds-color-neutral-background-default)';
    },
  },
];

/** One state of each widget in which most of it is seen. */
const looks: Readonly<Record<WidgetName, string>> = {
  'idea-board': 'ready',
  poll: 'open',
  badges: 'all earned full',
  dashboard: 'all panels',
};

async function include(sheets: readonly string[]): Promise<() => void> {
  const links = sheets.map((href) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
  const loaded = links.map(
    (link) =>
      new Promise((resolve, reject) => {
        link.addEventListener('load', resolve);
        link.addEventListener('error', () => reject(new Error(`${link.href} is not there.`)));
      }),
  );
  document.head.append(...links);
  await Promise.all(loaded);
  return () => links.forEach((link) => link.remove());
}

/** What is written with each token, and on what: 4.5 for text, 3 for lines, marks and the focus. */
function faintTokens(root: ShadowRoot): string[] {
  const frame = root.querySelector('.frame');
  if (!frame) return ['There is no frame.'];
  const ground = document.createElement('div');
  const text = ground.appendChild(document.createElement('span'));
  frame.append(ground);
  const pairs = [
    ...['ink', 'muted', 'danger'].flatMap((token) => ['', 'soft'].map((ground) => [token, ground, 4.5] as const)),
    ['on-accent', 'accent', 4.5] as const,
    ...['accent', 'edge', 'focus'].map((token) => [token, '', 3] as const),
  ];
  const faults = pairs.flatMap(([token, behind, least]) => {
    ground.style.background = behind === '' ? '' : `var(--_${behind})`;
    text.style.color = token === 'ink' ? '' : `var(--_${token})`;
    const found = contrast(getComputedStyle(text).color, groundOf(text));
    return found < least ? [`${token} on ${behind || 'the page'}: ${found.toFixed(2)}`] : [];
  });
  ground.remove();
  return faults;
}

describe('themes', function () {
  this.timeout(20_000);
  const { documentElement: html } = document;

  for (const { name, sheets, schemes, dress } of themes)
    for (const scheme of schemes)
      it(`${name}, ${scheme}: everything can be read and seen`, async () => {
        const colorScheme = scheme === 'dark' ? 'dark' : 'light';
        await emulateMedia({ colorScheme, forcedColors: scheme === 'forced' ? 'active' : 'none' });
        const exclude = await include(sheets);
        dress(html, colorScheme);
        const faults: string[] = [];
        for (const [widget, look] of Object.entries(looks)) {
          const state = states.find((state) => state.widget === widget && state.name === look);
          if (!state) throw new Error(`There is no state “${look}” of ${widget}.`);
          const stage = await mount(state, document.body);
          faults.push(...faintTexts(stage.root).map((fault) => `${widget}: ${fault}`));
          if (widget === 'dashboard' && scheme !== 'forced') faults.push(...faintTokens(stage.root));
          stage.clear();
        }
        for (const { name } of [...html.attributes]) html.removeAttribute(name);
        exclude();
        await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
        expect(faults).to.deep.equal([]);
      });

  for (const { name, sheets, dress } of themes.slice(1))
    it(`${name}: the widget takes the system's colour, and what a page sets on the element goes before`, async () => {
      const exclude = await include(sheets);
      dress(html, 'light');
      const element = document.createElement('civic-dashboard');
      document.body.append(element);
      const token = (): string => getComputedStyle(element).getPropertyValue('--civic-accent').trim();
      expect(token()).to.match(/^(#|rgb|hsl|oklch|color)/);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('civic-dashboard { --civic-accent: rebeccapurple }');
      document.adoptedStyleSheets = [sheet];
      expect(token()).to.equal('rebeccapurple');
      document.adoptedStyleSheets = [];
      element.remove();
      for (const { name } of [...html.attributes]) html.removeAttribute(name);
      exclude();
    });
});
