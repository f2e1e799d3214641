import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createElement, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { elementsIn, readManifest } from './manifest.ts';
import { reactWrappers } from './react.ts';

/** Beside this file, so that React is found from there. */
const folder = mkdtempSync(fileURLToPath(new URL('../../node_modules/.react-test-', import.meta.url)));
let wrappers: Readonly<Record<string, ComponentType<Record<string, unknown>>>> = {};

before(async () => {
  const files = reactWrappers(elementsIn(await readManifest()));
  writeFileSync(`${folder}/index.mjs`, files['index.js'] ?? '');
  wrappers = (await import(pathToFileURL(`${folder}/index.mjs`).href)) as typeof wrappers;
});
after(() => rmSync(folder, { recursive: true }));

function render(name: string, props: Record<string, unknown>, ...children: string[]): string {
  const wrapper = wrappers[name];
  assert.ok(wrapper, name);
  return renderToString(createElement(wrapper, props, ...children));
}

test('a server renders an element with its attributes and what stands inside it', () => {
  const html = render('CivicPoll', { pollId: 'trees', headingLevel: 3, className: 'wide', lang: 'de' }, 'To the poll');
  assert.equal(html, '<civic-poll poll="trees" heading-level="3" class="wide" lang="de">To the poll</civic-poll>');
});

test('a property that is on or off is an attribute that is there or not', () => {
  assert.equal(render('CivicBadges', { hideHeading: true }), '<civic-badges hide-heading=""></civic-badges>');
  assert.equal(render('CivicBadges', { hideHeading: false }), '<civic-badges></civic-badges>');
});

test('a handler of an event is no attribute', () => {
  const html = render('CivicIdeaBoard', { project: 'square', onCivicVote: () => undefined });
  assert.equal(html, '<civic-idea-board project="square"></civic-idea-board>');
});
