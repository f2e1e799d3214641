import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { openTable, type TableFormat } from './table.ts';

const format: TableFormat<'when' | 'text'> = {
  file: 'rows.csv',
  of: 'a list of notes',
  columns: ['when', 'text'],
  prose: ['text'],
  isRow: ({ when }) => /^\d+$/.test(when),
};

/** `line: text`, or `line! reason`. */
async function read(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const seen: string[] = [];
  for await (const item of await openTable(chunks, format)) {
    if ('refused' in item) seen.push(`${item.refused.line}! ${item.refused.reason}`);
    else seen.push(`${item.line}: ${item.cells.text}`);
  }
  return seen;
}

test('columns are found by their names, in any order, beside others', async () => {
  assert.deepEqual(await read('text,more,when\na,b,1\nc,d,2\n'), ['2: a', '3: c']);
});

test('a byte order mark, CRLF and a missing last line break change nothing', async () => {
  assert.deepEqual(await read('\uFEFFwhen,text\r\n1,a\r\n2,b'), ['2: a', '3: b']);
});

test('a row is named by the line on which it starts, whatever the line breaks within and between', async () => {
  assert.deepEqual(await read('when,text\r\n1,"two\r\nlines"\r\n\r\n2,b\n3,"x\n\ny"\n4,c\n'), [
    '2: two\r\nlines',
    '5: b',
    '6: x\n\ny',
    '9: c',
  ]);
});

test('a row with too few or too many cells is refused, and the rest goes on', async () => {
  assert.deepEqual(await read('when,text\n1\n2,b\n3,c,d\n4,e\n'), [
    '2! 2 columns expected, 1 found',
    '3: b',
    '4! 2 columns expected, 3 found',
    '5: e',
  ]);
});

test('a stray quote within a cell is taken as it stands', async () => {
  assert.deepEqual(await read('when,text\n1,12" pipe\n2,b\n'), ['2: 12" pipe', '3: b']);
});

test('a quote that is closed rows later costs its own row alone', async () => {
  assert.deepEqual(await read('when,text\n1,"open\n2,b\n3,c\n4,"d"\n5,e\n'), [
    '2! a quote is not closed',
    '3: b',
    '4: c',
    '5: d',
    '6: e',
  ]);
});

test('a quote that is never closed costs its own row alone', async () => {
  const rows = await read('when,text\r\n1,a\r\n2,"open\r\n3,c\r\n4,"also open\r\n5,e\r\n');
  assert.deepEqual(rows, ['2: a', '3! a quote is not closed', '4: c', '5! a quote is not closed', '6: e']);
});

test('a quote that opens and closes under columns of one line each swallows nothing', async () => {
  assert.deepEqual(await read('when,more,text\n1,"x,a\n2,y,b\n3,x",c\n4,z,d\n'), [
    '2! a quote is not closed',
    '3: b',
    '4: c',
    '5: d',
  ]);
});

test('the end of a prose cell is no row, though what follows it looks like one', async () => {
  assert.deepEqual(await read('text,when\n"two\nlines",1\nb,2\n'), ['2: two\nlines', '4: b']);
});

test('lines of prose that hold commas are no rows', async () => {
  assert.deepEqual(await read('when,text\n1,"first, then\nso, and\n2 of them, too"\n'), [
    '2: first, then\nso, and\n2 of them, too',
  ]);
});

test('a row that is not UTF-8 is refused, wherever the pieces are cut, and the rest goes on', async () => {
  const bytes = Buffer.from(
    'when,text\n1,Gr\xfcn\n2,"two\nl\xefnes"\r\n3,"open\n4,\xdcber\n5,plain \xc3\xbc \xef\xbf\xbd\n6,\xfc',
    'latin1',
  );
  for (const size of [1, 2, 3, 7, 1_000]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    assert.deepEqual(await read(...chunks), [
      '2! not UTF-8',
      '3! not UTF-8',
      '5! a quote is not closed',
      '6! not UTF-8',
      '7: plain ü \uFFFD',
      '8! not UTF-8',
    ]);
  }
});

test('a missing column is named in one sentence', async () => {
  for (const text of ['', '\n', 'when,words\n1,a\n', '\0\u0001binary']) {
    await assert.rejects(read(text), {
      code: 'bad-archive',
      message: /^This is not a list of notes: rows\.csv has no column “(when|text)”\.$/,
    });
  }
});

test('an error of the source reaches the reader', async () => {
  async function* broken(): AsyncGenerator<string> {
    yield 'when,text\n1,a\n';
    await Promise.reject(new Error('disk gone'));
  }
  await assert.rejects(async () => {
    for await (const item of await openTable(broken(), format)) assert.ok(item);
  }, /disk gone/);
});

test('what was written comes back, wherever the pieces are cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '🌳', ',', '"', '\n', '\r\n', ' ') });
  await fc.assert(
    fc.asyncProperty(fc.array(cell), fc.integer({ min: 1, max: 7 }), async (texts, size) => {
      const rows = texts.map((text, at) => `${at},"${text.replaceAll('"', '""')}"\r\n`);
      const bytes = Buffer.from(`when,text\r\n${rows.join('')}`);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      let line = 2;
      const expected = texts.map((text) => {
        const start = line;
        line += text.split('\n').length;
        return `${start}: ${text}`;
      });
      assert.deepEqual(await read(...chunks), expected);
    }),
    { numRuns: 200 },
  );
});
