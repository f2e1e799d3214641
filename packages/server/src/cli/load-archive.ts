import type { CivicBackend, Demographics, LoadEntry, LoadReport, RefusedRow, SpaceFile } from '@civic-widgets/core';
import type { ArchiveFile, Line } from './archive-file.ts';
import { addReports } from './load-report.ts';

export interface ArchiveReport extends LoadReport {
  /** Lines that were none of an archive, and what an importer could not take. */
  readonly rows: readonly RefusedRow[];
  /** The configuration that the archive ends with. */
  readonly last: SpaceFile;
}

/**
 * Loads an archive: what each configuration judged is loaded while that one is in force. One that the backend has already, or
 * a later one of, is passed over.
 *
 * @param inForce the version in force; undefined where none is yet
 */
export async function loadArchive(
  backend: CivicBackend,
  { space, lines }: ArchiveFile,
  inForce: number | undefined,
): Promise<ArchiveReport> {
  const stretches = new Stretches(space, lines);
  let report: LoadReport = { taken: 0, known: 0, refused: [] };
  let version = inForce ?? -Infinity;
  for await (const { file, entries } of stretches) {
    if (file.version > version) {
      await backend.apply(file);
      version = file.version;
    }
    report = addReports(report, await backend.load(entries), report.taken + report.known + report.refused.length);
  }
  await backend.describe(stretches.people.values());
  return { ...report, rows: stretches.refused, last: stretches.last };
}

/** An archive’s entries by the configuration that judged them. Each stretch is to be read to its end before the next. */
class Stretches {
  readonly people = new Map<string, Demographics>();
  readonly refused: RefusedRow[] = [];
  last: SpaceFile;
  readonly #lines: AsyncIterable<Line>;

  constructor(first: SpaceFile, lines: AsyncIterable<Line>) {
    this.last = first;
    this.#lines = lines;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<{ file: SpaceFile; entries: AsyncIterable<LoadEntry> }> {
    const lines = this.#lines[Symbol.asyncIterator]();
    try {
      for (let file: SpaceFile | undefined = this.last; file; file = this.last === file ? undefined : this.last)
        yield { file, entries: this.#entries(lines) };
    } finally {
      await lines.return?.();
    }
  }

  async *#entries(lines: AsyncIterator<Line>): AsyncGenerator<LoadEntry> {
    for (;;) {
      const line = await lines.next();
      if (line.done) return;
      const { item } = line.value;
      if ('entry' in item) yield item.entry;
      if ('person' in item) this.people.set(item.person.person, item.person);
      if ('refused' in item) this.refused.push(item.refused);
      if (!('space' in item)) continue;
      this.last = item.space;
      return;
    }
  }
}
