import { placesOf } from '../idea/places.ts';

/*
 * Each list, whatever it is narrowed by, is a range of an index; see the decision "Places". What a vote changes stays with the
 * idea, in as few indexes as can be; what it does not moves to a table of its own.
 */
const text = 'text collate "C"';
const facets = ['project', 'topic', 'area', 'status'];
const orders = { fair: 'shuffle', newest: '(-created_at)' };

export const name = 'place';

export const statements: readonly string[] = [
  `create table place (
    space ${text} not null,
    idea ${text} not null,
    project ${text} not null,
    topic ${text},
    area ${text},
    status ${text} not null,
    shuffle bigint not null,
    created_at bigint not null,
    primary key (space, idea)
  )`,
  placesOf('true'),
  ...Object.entries(orders).flatMap(([order, key]) => [
    `create index place_${order} on place (space, ${key}, idea)`,
    ...facets.map((facet) => `create index place_${facet}_${order} on place (space, ${facet}, ${key}, idea)`),
    `drop index idea_${order}`,
    `drop index idea_project_${order}`,
  ]),
  ...['topic', 'area', 'status'].map(
    (facet) => `create index idea_${facet}_hot on idea (space, ${facet}, (-hot), id) where hidden is null`,
  ),
];
