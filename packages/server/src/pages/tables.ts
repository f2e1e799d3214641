import { CivicError, visitor } from '@civic-widgets/core';
import { securityHeaders } from '../headers.ts';
import { byteOrderMark } from '../table/csv.ts';
import { ideaRecords } from '../table/ideas.ts';
import { pollColumns, pollRecords } from '../table/poll.ts';
import { projectOf } from './project-page.ts';
import type { Visit } from './visit.ts';

/** All ideas of a project as a table, as everyone may see them: for whoever wants to count for themselves. */
export function ideasTable(visit: Visit, id: string): Promise<Response> {
  const { backend, file, language, address } = visit;
  const project = projectOf(visit, id).id;
  const link = (idea: string): string => address(['ideas', idea]).href;
  // Never as the person who asks: it is passed on.
  const records = ideaRecords({ adapter: backend.as(visitor), file, language, project, link });
  return answerTable(visit, `${file.id}-${id}`, records, 'public, max-age=300');
}

/** A poll's result as a table, where this person may see it now. */
export async function pollTable(visit: Visit, id: string): Promise<Response> {
  const { adapter, file, language, address } = visit;
  const poll = await adapter.poll(id);
  if (!poll.result) throw new CivicError('not-found', { detail: 'The result cannot be seen now.' });
  const records = [pollColumns, ...pollRecords(poll, file, language, address(['polls', id]).href)];
  return answerTable(visit, `${file.id}-${id}`, records, 'private, no-store');
}

/** Written while it is read, so that no length of it fills the memory. What fails before the first record is refused. */
async function answerTable(
  visit: Visit,
  name: string,
  records: AsyncIterable<string> | Iterable<string>,
  caching: string,
): Promise<Response> {
  const rows = (async function* () {
    yield* records;
  })();
  const [head, first] = [await rows.next(), await rows.next()];
  const encoder = new TextEncoder();
  const begun = [head, first].flatMap(({ done, value }) => (done ? [] : [`${value}\r\n`])).join('');
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(encoder.encode(byteOrderMark + begun)),
    async pull(stream) {
      const { done, value } = await rows.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(`${value}\r\n`));
    },
    cancel: async () => {
      await rows.return();
    },
  });
  const plain = name.replace(/[^\w.-]+/g, '-').slice(0, 80);
  return new Response(visit.call.req.method === 'HEAD' ? null : body, {
    headers: {
      ...securityHeaders,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${plain}.csv"`,
      'cache-control': caching,
      vary: 'Accept-Language, Cookie',
    },
  });
}
