import type { RefusedRow } from '@civic-widgets/core';

/** What an archive holds, counted: what `civic inspect --json` prints. */
export interface Census {
  readonly ideas: number;
  readonly comments: number;
  /** People with a contribution. */
  readonly participants: number;
  /** `cast` counts every vote entry, `current` the last vote of each person on each idea that was not withdrawn. */
  readonly votes: { readonly cast: number; readonly current: number };
  readonly perIdea: readonly IdeaCensus[];
  readonly polls: readonly PollCensus[];
  /** Participants by what they told of themselves; `unknown` for those who told nothing. */
  readonly participantsBy: {
    readonly area: Readonly<Record<string, number>>;
    readonly ageBand: Readonly<Record<string, number>>;
    readonly gender: Readonly<Record<string, number>>;
  };
  /** Rows that the importer could not take, and lines of the archive that make no sense; `file` tells them apart. */
  readonly refused: readonly RefusedRow[];
}

export interface IdeaCensus {
  readonly id: string;
  /** The id in the system that it was imported from. */
  readonly source: string | null;
  readonly title: string;
  /** `hidden` where it is hidden. */
  readonly status: string;
  /** People's votes and imported totals together. */
  readonly up: number;
  readonly down: number;
  readonly pass: number;
  /** Those that are not hidden. */
  readonly comments: number;
}

export interface PollCensus {
  readonly id: string;
  readonly title: string;
  readonly method: string;
  readonly ballots: number;
  readonly options: readonly OptionCensus[];
}

export interface OptionCensus {
  readonly id: string;
  /** The id in the original file, which imported options keep. */
  readonly source: string;
  readonly title: string;
  readonly votes: number;
  readonly points: number;
}
