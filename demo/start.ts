/**
 * `npm start`: a backend on an embedded database, and the site of a made-up city on a second origin.
 *
 * `PORT` and `DEMO_PORT` choose the ports, `DATABASE_URL` or `--data DIR` another database; `npm start -- --archive FILE` shows an archive in
 * the city's pages instead of the city's own space.
 */
import { openDatabase, type Database } from '@civic-widgets/adapter-postgres';
import { CivicError, say, type SpaceFile } from '@civic-widgets/core';
import {
  failureOf,
  loadArchive,
  openArchive,
  printingMailer,
  readArguments,
  serve,
  startJobs,
  surroundings,
  type ArchiveFile,
  type Line,
} from '@civic-widgets/server';
import { buildScript } from './build-script.ts';
import { actorFor, type Roles } from './roles.ts';
import { seed } from './seed.ts';
import { serveSite, type SiteOptions } from './site.ts';
import { lindenau } from './space.ts';

const port = portFrom('PORT', 8080);
const demoPort = portFrom('DEMO_PORT', 8081);
const site = `http://localhost:${demoPort}`;

try {
  await start();
} catch (error) {
  const { code, line } = failureOf(error);
  console.error(line);
  process.exit(code);
}

async function start(): Promise<void> {
  const options = { archive: { type: 'string' }, data: { type: 'string' } } as const;
  const { values } = readArguments(process.argv.slice(2), options, []);
  const cdn = await buildScript();
  const kept = values.data ?? process.env['DATABASE_URL'] ?? '.civic/demo';
  const where = values.archive === undefined ? kept : 'memory:';
  const database = await openDatabase(where, { log: (line) => console.log(line) });
  const show = values.archive === undefined ? undefined : await showArchive(database, values.archive);
  if (!show) await settleLindenau(database);
  const space = show?.space ?? 'lindenau';
  const roles = await rolesIn(database, space);
  const official = await roles.token('official');

  const { mailer = printingMailer((text) => console.log(text)), ...around } = surroundings();
  // The keys of the test bed's own login lie on this machine, which is not asked otherwise.
  const outbound = { allow: [...(around.outbound?.allow ?? []), `localhost:${demoPort}`] };
  const server = await serve({ database, port, host: 'localhost', cdn, mailer, ...around, outbound });
  const pages = await serveSite({ port: demoPort, civic: `http://localhost:${port}`, roles, ...(show && { show }) });
  console.log(`
  The city's site      ${site}/
  Take part            ${site}/mitmachen.html
  … as an official     ${site}/mitmachen.html#civic-token=${official}
  Without scripts      http://localhost:${port}/${encodeURIComponent(space)}
  The backend          http://localhost:${port}/openapi.json
`);
  const log = (line: string): void => console.error(line);
  const jobs = await startJobs({ database, mailer, url: around.url ?? `http://localhost:${port}`, log });
  const stop = (): void => {
    pages.close();
    pages.closeAllConnections();
    void Promise.all([server.close(), jobs.stop()]).then(() => {
      mailer.close();
      return database.close();
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function rolesIn(database: Database, space: string): Promise<Roles> {
  const file = await database.backend(space).file();
  const [area] = file.areas;
  return {
    area: area && say(area.title, file.languages[0] ?? 'en'),
    token: async (role) => {
      const actor = actorFor(role, file);
      return actor && database.people(space).issue(actor);
    },
  };
}

/** Founds the city at the first start, and lets this site act on it, and people sign in, at every start. */
async function settleLindenau(database: Database): Promise<void> {
  const backend = database.backend('lindenau');
  const known = await backend.file().catch((error: unknown) => {
    if (error instanceof CivicError && error.code === 'not-found') return undefined;
    throw error;
  });
  const now = Date.now();
  const file = lindenau(site, now);
  if (known) {
    const isOf = known.origins.includes(site) && known.signIn?.hosts && known.texts;
    if (!isOf) await backend.apply({ ...file, version: known.version + 1 });
    return;
  }
  await backend.apply(file);
  const { entries, people } = seed(file, now);
  const report = await backend.load(entries);
  await backend.describe(people);
  console.log(`Lindenau an der Elm is founded: ${report.taken} entries.`);
}

/** Brings an archive into an empty database; its space lets this site act on it. */
async function showArchive(database: Database, path: string): Promise<SiteOptions['show']> {
  const archive = await openArchive(path);
  const shown = { space: withSite(archive.space), lines: withSites(archive.lines) };
  const report = await loadArchive(database.backend(archive.space.id), shown, undefined);
  console.log(`${path}: ${report.taken} entries, ${report.refused.length} refused.`);
  const { id, projects, polls } = report.last;
  const poll = polls[0]?.id;
  return { space: id, project: projects[0]?.id ?? '', ...(poll !== undefined && { poll }) };
}

async function* withSites(lines: ArchiveFile['lines']): AsyncGenerator<Line> {
  for await (const { line, item } of lines)
    yield { line, item: 'space' in item ? { ...item, space: withSite(item.space) } : item };
}

function withSite(file: SpaceFile): SpaceFile {
  return { ...file, origins: [...file.origins, site] };
}

function portFrom(name: string, fallback: number): number {
  const port = Number(process.env[name] ?? fallback);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`${name} is not a port: ${process.env[name] ?? ''}`);
  process.exit(2);
}
