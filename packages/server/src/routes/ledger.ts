import {
  CivicError,
  readArchiveHead,
  readArchiveLine,
  type Demographics,
  type LoadEntry,
  type LoadRefusal,
} from '@civic-widgets/core';
import { createRoute, z } from '@hono/zod-openapi';
import { answerPrivately } from '../answer.ts';
import { takeYourTime } from '../body-clock.ts';
import type { Call } from '../context.ts';
import { identify } from '../door.ts';
import { readLines } from '../lines.ts';
import { idSchema } from '../schemas/id.ts';
import { loadReportSchema } from '../schemas/ledger.ts';
import { base, refusals, type App } from './read.ts';

const postLedger = createRoute({
  method: 'post',
  path: `${base}/ledger`,
  operationId: 'load',
  summary: 'Loads the lines of an archive (JSON Lines); loading the same again changes nothing',
  description: 'For administrators. `index` in the report counts lines from 0.',
  security: [{ bearer: [] }],
  request: {
    params: z.object({ space: idSchema }),
    body: { required: true, content: { 'application/x-ndjson': { schema: z.string() } } },
  },
  responses: {
    200: { description: 'What became of the lines', content: { 'application/json': { schema: loadReportSchema } } },
    ...refusals,
  },
});

export function addLedger(app: App): void {
  const handle = async (c: Call): Promise<Response> => {
    const { role } = await identify(c);
    if (role === 'visitor') throw new CivicError('unauthenticated', { detail: 'This needs a token.' });
    if (role !== 'administrator') throw new CivicError('not-allowed');
    if (!/^application\/(x-ndjson|jsonl)\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
      throw new CivicError('malformed', { detail: 'The content type has to be application/x-ndjson.' });
    }
    takeYourTime(c);
    const upload = new Upload(readLines(c.req.raw.body));
    const report = await c.get('backend').load(upload.entries());
    await c.get('backend').describe(upload.people);
    upload.finish();
    const refused = [...upload.refused, ...report.refused.map((one) => ({ ...one, index: upload.lineOf(one.index) }))];
    return answerPrivately(c, { ...report, refused: refused.sort((a, b) => a.index - b.index) });
  };
  app.openapi(postLedger, handle as never);
}

/** Lines of an archive on their way into the ledger; a whole archive with its first and last line is one, too. */
class Upload {
  readonly people: Demographics[] = [];
  readonly refused: LoadRefusal[] = [];
  readonly #lines: AsyncIterable<string>;
  /** How many lines that are no entries lie before each entry; only where the number changes. */
  readonly #gaps: { readonly from: number; readonly by: number }[] = [{ from: 0, by: 0 }];
  #headed = false;
  #ended = false;

  constructor(lines: AsyncIterable<string>) {
    this.#lines = lines;
  }

  async *entries(): AsyncGenerator<LoadEntry> {
    let line = 0;
    let entries = 0;
    for await (const text of this.#lines) {
      const entry = text === '' ? undefined : this.#read(text, line);
      if (entry) {
        const by = line - entries;
        if (by !== this.#gaps.at(-1)?.by) this.#gaps.push({ from: entries, by });
        entries += 1;
        yield entry;
      }
      line += 1;
    }
  }

  #read(text: string, line: number): LoadEntry | undefined {
    if (line === 0 && text.startsWith('{"civic"')) {
      readArchiveHead(text);
      this.#headed = true;
      return undefined;
    }
    const item = readArchiveLine(text, line + 1);
    if ('entry' in item) return item.entry;
    if ('person' in item) this.people.push(item.person);
    // A row that an importer could not take says its own line; a line that cannot be read says this one.
    if ('refused' in item && item.refused.file === undefined && item.refused.line === line + 1) {
      this.refused.push({ index: line, action: '', code: 'malformed', field: item.refused.reason });
    }
    if ('end' in item) this.#ended = true;
    return undefined;
  }

  /** What was taken stays; sending it again in full is harmless. */
  finish(): void {
    if (this.#headed && !this.#ended)
      throw new CivicError('bad-archive', { detail: 'The archive was cut off: its last line is missing.' });
  }

  lineOf(entry: number): number {
    return entry + (this.#gaps.findLast(({ from }) => from <= entry)?.by ?? 0);
  }
}
