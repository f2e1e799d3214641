/*
 * Three pages with the same list: our board, the same written by hand against the DOM, and Waline's comments. None of them has
 * styles of its own but what comes with it.
 */

/** A page, and how it is read; the functions run in it. */
export interface ListPage {
  readonly name: string;
  readonly html: string;
  /** The entries that are there. */
  readonly entries: () => readonly Element[];
  /** The button by which an entry is voted for. */
  readonly button: (entry: Element) => HTMLElement | null;
  /** Whether it says that the vote was received. */
  readonly isAnswered: (entry: Element) => boolean;
}

export const listPages: readonly ListPage[] = [
  {
    name: 'our idea board',
    html: page(`<link rel="stylesheet" href="/civic-widgets.css">
      <script type="module" src="/civic-widgets.js" data-space="lindenau"></script>
      <civic-idea-board project="marktplatz"></civic-idea-board>`),
    entries: () => [
      ...(document.querySelector('civic-idea-board')?.shadowRoot?.querySelectorAll('[part~=idea]') ?? []),
    ],
    button: (entry) => entry.querySelector('[part~=vote]'),
    isAnswered: (entry) => /received/.test(entry.textContent),
  },
  {
    name: 'written by hand',
    html: page(`<script type="module" src="/by-hand.js"></script><div id="list"></div>`),
    entries: () => [...document.querySelectorAll('.item')],
    button: (entry) => entry.querySelector('button'),
    isAnswered: (entry) => /received/.test(entry.textContent),
  },
  {
    name: '@waline/client',
    html: page(`<link rel="stylesheet" href="/waline.css">
      <script type="module" src="/with-waline.js"></script><div id="waline"></div>`),
    entries: () => [...document.querySelectorAll('.wl-card-item')],
    button: (entry) => entry.querySelector('.wl-like'),
    // It says it by the number beside its heart, which its backend begins at 0 here.
    isAnswered: (entry) => /1/.test(entry.querySelector('.wl-like')?.textContent ?? ''),
  },
];

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>List</title><body>${body}<p>Below</p></body></html>`;
}

/** The same list with nothing in between: what the browser itself needs for it. */
export const byHand = `
const base = '/api/v1/spaces/lindenau';
const read = async (path, options) => (await fetch(base + path, options)).json();
const make = (name, text, ...children) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
};
const [space, viewer, { items }] = await Promise.all([read(''), read('/viewer'), read('/ideas?project=marktplatz')]);
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: space.timeZone });
const list = make('ul');
for (const idea of items) {
  const link = make('a', idea.title);
  link.href = '#' + idea.id;
  const button = make('button', 'Support ' + idea.votes.up);
  const said = make('p');
  button.onclick = async () => {
    said.textContent = 'Sending …';
    const action = { id: crypto.randomUUID(), kind: 'idea.vote', at: new Date().toISOString(), idea: idea.id, vote: 'for' };
    const headers = { 'content-type': 'application/json' };
    await read('/actions', { method: 'POST', headers, body: JSON.stringify(action) });
    const now = await read('/ideas/' + idea.id);
    button.textContent = 'Support ' + now.votes.up;
    said.textContent = 'Your vote has been received.';
  };
  const facts = make('p', day.format(Date.parse(idea.createdAt)));
  const item = make('li', '', make('h3', '', link), make('p', idea.topic), make('p', idea.text), facts, button, said);
  item.className = 'item';
  list.append(item);
}
document.querySelector('#list').replaceChildren(list);
`;

export function withWaline(size: number): string {
  return `
import { init } from '/waline.js';
init({ el: '#waline', serverURL: location.origin, path: '/', lang: 'en', pageSize: ${size}, emoji: false, search: false });
`;
}
