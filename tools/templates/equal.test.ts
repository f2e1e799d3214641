import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import ts from 'typescript';
import { build, type Rolldown } from 'vite';
import { findChromium } from '../find-program.ts';
import { compile } from './compile.ts';
import { compiledTemplates } from './plugin.ts';
import type * as ways from './ways.ts';

/*
 * What is drawn from templates that were read when the files were built, by what is left of Lit, is what Lit draws: for every
 * template of the widgets, and for every way in which a value can change.
 */

const executablePath = findChromium();
const skip = executablePath === undefined ? 'Chromium is not installed' : false;
const root = fileURLToPath(new URL('../..', import.meta.url));
let browser: Browser;
let server: Server;
let page: Page;

before(async () => {
  if (skip) return;
  const scripts: Readonly<Record<string, string>> = { '/lit.js': await bundle(false), '/slim.js': await bundle(true) };
  server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', scripts[url] === undefined ? 'text/html' : 'text/javascript');
    response.end(scripts[url] ?? '<!doctype html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

after(async () => {
  if (skip) return;
  await browser.close();
  server.close();
});

async function bundle(compiled: boolean): Promise<string> {
  const output = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: compiled ? compiledTemplates() : [],
    build: { write: false, minify: false, lib: { entry: 'tools/templates/ways.ts', formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  return [output].flat()[0]?.output[0].code ?? '';
}

interface Template {
  readonly kind: 'html' | 'svg';
  readonly strings: readonly string[];
}

/** Every template in the widgets' sources. */
function templates(): Template[] {
  return globSync('packages/widgets/src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] }).flatMap((file) => {
    const found: Template[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && ['html', 'svg'].includes(node.tag.getText())) {
        const { template } = node;
        const strings = ts.isNoSubstitutionTemplateLiteral(template)
          ? [template.text]
          : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
        found.push({ kind: node.tag.getText() as Template['kind'], strings });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true));
    return found;
  });
}

test('every template of the widgets is drawn as Lit draws it', { skip }, async () => {
  const all = templates();
  assert.ok(all.length > 300);
  const draw = (script: string, drawn: readonly Template[]): Promise<string[][]> =>
    page.evaluate(
      async ([script, drawn]) => {
        const { drawEach } = (await import(script)) as typeof ways;
        return drawEach(drawn);
      },
      [script, drawn] as const,
    );
  const compiled = all.map(({ kind, strings }) => ({ kind, strings: compile(strings, kind) }));
  const calm = all.map(({ kind, strings }) => ({ kind, strings: strings.map((text) => text.replace(/\s+/g, ' ')) }));
  const [lit, slim] = [await draw('/lit.js', calm), await draw('/slim.js', compiled)];
  for (const [index, { strings }] of all.entries()) assert.deepEqual(slim[index], lit[index], strings.join('${…}'));
});

test('values change as they do with Lit, in every way', { skip }, async () => {
  const draw = (script: string): Promise<string[]> =>
    page.evaluate(async (script) => ((await import(script)) as typeof ways).drawAll(), script);
  const lit = await draw('/lit.js');
  assert.ok(lit.length > 20 && lit.every((text) => text !== ''));
  assert.deepEqual(await draw('/slim.js'), lit);
});
