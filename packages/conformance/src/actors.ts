import { visitor, type Actor } from '@civic-widgets/core';

/** Everyone in Aubach whom the cases know. */
export const actors = {
  anna: { role: 'guest', person: 'person-anna' },
  /** Says that he is at least 18. */
  ben: { role: 'guest', person: 'person-ben', declaredAge: 18 },
  cem: { role: 'guest', person: 'person-cem' },
  dora: { role: 'participant', person: 'person-dora', ageBand: '0-15' },
  /** Lives in the north and rows. */
  vera: {
    role: 'verified',
    person: 'person-vera',
    area: 'north',
    ageBand: '25-44',
    groups: ['rowing-club'],
  },
  olga: { role: 'official', person: 'person-olga' },
  /** An official for the project `debate` alone. */
  otto: { role: 'official', person: 'person-otto', projects: ['debate'] },
  mo: { role: 'moderator', person: 'person-mo' },
  ada: { role: 'administrator', person: 'person-ada' },
} as const satisfies Record<string, Actor>;

export type ActorName = keyof typeof actors;

/** Whom a harness has to let in, the visitor included. */
export const everyone: readonly Actor[] = [...Object.values<Actor>(actors), visitor];
