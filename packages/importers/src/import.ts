import type { ArchiveItem, Project, SpaceFile } from '@civic-widgets/core';

/** A file's bytes, or its text, piece by piece. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** The end is written by whoever writes the archive. */
export type ImportItem = Exclude<ArchiveItem, { readonly end: unknown }>;

/** What an importer makes of another system's files. */
export interface Import {
  /** The consultation, as a project to add to a space. */
  readonly project: Project;
  /** A space of its own, for those who have none yet; it holds the project. */
  readonly space: SpaceFile;
  /**
   * Refused rows first, as they are met, then entries by time; an idea always comes before what is about it. Positions
   * count from 1. To be read once, to the end.
   */
  readonly items: AsyncIterable<ImportItem>;
  /** How many rows were read by now, by file. The header is no row. */
  readonly rows: Readonly<Record<string, number>>;
}

export interface ImportOptions {
  /** The id of the import's own space; derived from the source unless given. */
  readonly space?: string;
  /** The id of its project; derived from the source unless given. */
  readonly project?: string;
}
