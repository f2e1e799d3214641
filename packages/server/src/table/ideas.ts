import {
  say,
  type CivicAdapter,
  type Cursor,
  type Idea,
  type ProjectId,
  type SpaceFile,
  type Words,
} from '@civic-widgets/core';
import { csvRecord, type Cell } from './csv.ts';

export interface IdeaTable {
  /** Sees what may stand in it. */
  readonly adapter: CivicAdapter;
  readonly file: SpaceFile;
  /** In which titles of the space's file are said. */
  readonly language: string;
  /** Of one project alone. */
  readonly project?: ProjectId | undefined;
  /** The address of an idea's page. */
  readonly link: (idea: string) => string;
}

type Column = readonly [name: string, cell: (idea: Idea, table: Says) => Cell];
interface Says extends IdeaTable {
  readonly title: (things: readonly { readonly id: string; readonly title: Words }[], id: string | undefined) => Cell;
}

/** Their names stay as they are: programs of others go by them. Names of persons are on the page, and not in a file to pass on. */
const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['project', ({ project }, { file, title }) => title(file.projects, project)],
  ['title', ({ title }) => title],
  ['text', ({ text }) => text],
  ['language', ({ lang }) => lang],
  ['organisation', ({ author }) => author.organisation],
  ['topic', ({ topic }, { file, title }) => title(file.topics, topic)],
  ['area', ({ area }, { file, title }) => title(file.areas, area)],
  ['latitude', ({ point }) => point?.latitude],
  ['longitude', ({ point }) => point?.longitude],
  ['channel', ({ channel }) => channel],
  ['published', ({ createdAt }) => createdAt],
  ['status', ({ status }, { file, title }) => title(file.statuses, status)],
  ['for', ({ votes }) => votes.up],
  ['against', (idea, { file }) => (isSupported(idea, file) ? undefined : idea.votes.down)],
  ['pass', (idea, { file }) => (isSupported(idea, file) ? undefined : idea.votes.pass)],
  ['without_person', ({ imported }) => imported],
  ['comments', ({ comments }) => comments],
  ['answered', ({ answers }) => answers.at(-1)?.at],
  ['office', ({ answers }) => answers.at(-1)?.office],
  ['answer', ({ answers }) => answers.at(-1)?.text],
  ['link', ({ id }, { link }) => link(id)],
];

function isSupported({ project }: Idea, { projects }: SpaceFile): boolean {
  return (projects.find(({ id }) => id === project)?.mode ?? 'support') === 'support';
}

/** Ideas as records, the newest first, below a record of the columns' names. Read page by page as it is written. */
export async function* ideaRecords(table: IdeaTable): AsyncGenerator<string> {
  yield csvRecord(columns.map(([name]) => name));
  const { file, language, adapter, project } = table;
  const says: Says = {
    ...table,
    title: (things, id) => {
      const thing = things.find((one) => one.id === id);
      return thing ? say(thing.title, language, file.languages) : id;
    },
  };
  let cursor: Cursor | undefined;
  do {
    const { items, next } = await adapter.ideas({
      order: 'newest',
      limit: 100,
      ...(project !== undefined && { project }),
      ...(cursor !== undefined && { cursor }),
    });
    for (const idea of items) yield csvRecord(columns.map(([, cell]) => cell(idea, says)));
    cursor = next;
  } while (cursor !== undefined);
}
