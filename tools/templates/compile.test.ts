import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './compile.ts';

const read = (strings: TemplateStringsArray, ..._values: unknown[]) => compile(strings, 'html');
const readSvg = (strings: TemplateStringsArray, ..._values: unknown[]) => compile(strings, 'svg');

test('says for each value how many nodes on it belongs, and what it is', () => {
  assert.deepEqual(read`<p>${0}</p>`, ['<p><?>', '1']);
  assert.deepEqual(read`<a href=${0} class="a ${0} b ${0}">${0}</a> <input .value=${0} ?checked=${0} @change=${0} />`, [
    '<a><?></a> <input>',
    ...['href', 'class=a | b |', '|', '1'],
    ...['1.value', '?checked', '@change'],
  ]);
});

test('keeps what is around a value, and closes nothing that is closed by its end', () => {
  assert.deepEqual(read`<p title="a b" lang="de">x</p>`, ['<p title="a b" lang=de>x']);
  assert.deepEqual(read`<div><b>${0}</b> </div>`, ['<div><b><?></b> ', '2']);
  assert.deepEqual(read`${0} and ${0}`, ['<?> and <?><?>', '', '1']);
});

test('reads what is drawn as SVG as that', () => {
  assert.deepEqual(readSvg`<path class="a" d=${0}></path><g>${0}</g>`, ['<svg><path class=a></path><g><?>', 'd', '2']);
});

test('refuses what it cannot say', () => {
  assert.throws(() => read`<p title="a | ${0}"></p>`, /"\|"/);
  assert.throws(() => read`<p ${0}></p>`, /cannot stand/);
  assert.throws(() => read`<textarea>${0}</textarea>`, /cannot stand/);
});
