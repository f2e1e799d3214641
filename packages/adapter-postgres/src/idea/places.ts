import { isFound } from './words.ts';

/*
 * Where an idea that everybody sees stands in the orders that no vote changes, by all that lists are narrowed by. It is a table of
 * its own because a vote writes an idea's row anew, and with it an entry in every index of its table.
 */

/** Writes the places of ideas `i` for which a condition holds. */
export const placesOf = (condition: string): string =>
  `insert into place (space, idea, project, topic, area, status, shuffle, created_at)
   select i.space, i.id, i.project, i.topic, i.area, i.status, i.shuffle, i.created_at from idea i
   where ${isFound} and ${condition}`;

/** Brings the places of some ideas ($2) of a space ($1) up to date. */
export const renewPlaces: readonly string[] = [
  'delete from place where space = $1 and idea = any($2::text[])',
  placesOf('i.space = $1 and i.id = any($2::text[])'),
];
