import type { Area, People } from '@civic-widgets/core';

/** People who told the same of themselves. `name` is null for those who told nothing. */
export interface Group {
  readonly name: string | null;
  /** As published: rounded down. */
  readonly people: number;
  /** For every thousand who live there, rounded to a tenth; undefined where that is not known. */
  readonly perThousand?: number;
}

export interface Groups {
  /** Without those who told nothing. */
  readonly shown: readonly Group[];
  readonly untold: Group | undefined;
  /** The names of those that are not told. */
  readonly hidden: readonly (string | null)[];
  /** Whether all that is shown can be compared by inhabitants. */
  readonly by: 'people' | 'rate';
}

/** By age, from the youngest. */
export function ageGroups({ ages }: People): Groups {
  return sorted(ages.map(({ age, people }) => ({ name: age, people })));
}

/** By where they live, the most first. */
export function homeGroups({ areas }: People, known: readonly Area[]): Groups {
  const groups = sorted(
    areas.map(({ area, people }) => {
      const population = known.find(({ id }) => id === area)?.population;
      const rate = people !== null && population && Math.round((people / population) * 10_000) / 10;
      return { name: area, people, ...(typeof rate === 'number' && { perThousand: rate }) };
    }),
  );
  const value = ({ people, perThousand }: Group): number => (groups.by === 'rate' ? (perThousand ?? 0) : people);
  return { ...groups, shown: [...groups.shown].sort((a, b) => value(b) - value(a)) };
}

function sorted(groups: readonly (Omit<Group, 'people'> & { readonly people: number | null })[]): Groups {
  const told = groups.flatMap((group) => (group.people === null ? [] : [{ ...group, people: group.people }]));
  const shown = told.filter(({ name }) => name !== null);
  return {
    shown,
    untold: told.find(({ name }) => name === null),
    hidden: groups.filter(({ people }) => people === null).map(({ name }) => name),
    by: shown.length > 0 && shown.every(({ perThousand }) => perThousand !== undefined) ? 'rate' : 'people',
  };
}
