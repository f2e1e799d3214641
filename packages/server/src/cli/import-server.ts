import { archiveLine, CivicError, fromProblem, type Entry, type LoadReport, type Space } from '@civic-widgets/core';
import { UserError } from './failure.ts';
import { checkMode, type Loading } from './import-target.ts';
import { addReports } from './load-report.ts';

/** Entries that are sent at a time, so that progress shows and a lost answer costs little. */
const batch = 5_000;

/** Loads an import through a server's own door, as an administrator of the space. */
export async function loadIntoServer(target: string, loading: Loading): Promise<LoadReport> {
  const { source, items, space, token } = loading;
  if (space === undefined) throw new UserError('A server needs --space ID: it founds no spaces.');
  if (token === undefined) throw new UserError('A server needs --token TOKEN, an administrator’s.');
  const server = new Server(`${target.replace(/\/+$/, '')}/api/v1/spaces/${encodeURIComponent(space)}`, token);
  const { projects } = (await server.ask('')) as Space;
  const project = projects.find(({ id }) => id === source.project.id);
  if (!project) {
    const names = `The space “${space}” has no project “${source.project.id}”`;
    throw new UserError(`${names}; add it with “civic space apply”, or choose another by --project.`);
  }
  checkMode(space, project, source.project);

  let report: LoadReport = { taken: 0, known: 0, refused: [] };
  let sent = 0;
  for await (const entries of batches(items)) {
    const body = entries.map((entry) => `${archiveLine({ entry })}\n`).join('');
    report = addReports(report, (await server.ask('/ledger', body)) as LoadReport, sent);
    sent += entries.length;
  }
  return report;
}

async function* batches(items: Loading['items']): AsyncGenerator<readonly Entry[]> {
  let entries: Entry[] = [];
  for await (const item of items) {
    if ('entry' in item) entries.push(item.entry);
    if (entries.length < batch) continue;
    yield entries;
    entries = [];
  }
  if (entries.length > 0) yield entries;
}

class Server {
  readonly #base: string;
  readonly #token: string;

  constructor(base: string, token: string) {
    this.#base = base;
    this.#token = token;
  }

  /** Posts lines where there are any, and gives back what the server answers. */
  async ask(path: string, lines?: string): Promise<unknown> {
    const headers = { authorization: `Bearer ${this.#token}`, accept: 'application/json' };
    const post = { method: 'POST', body: lines ?? '', headers: { ...headers, 'content-type': 'application/x-ndjson' } };
    const response = await fetch(`${this.#base}${path}`, lines === undefined ? { headers } : post);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && typeof answer === 'object' && answer !== null) return answer;
    const problem = fromProblem(answer);
    throw problem.code === 'bad-answer'
      ? new CivicError('bad-answer', { detail: `${this.#base} did not answer as a Civic Widgets server does.` })
      : problem;
  }
}
