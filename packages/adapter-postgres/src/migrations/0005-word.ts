import { isFound, wordsOf } from '../idea/words.ts';

/* The words of ideas, to find those that are like a text. */
const text = 'text collate "C"';

export const name = 'word';

export const statements: readonly string[] = [
  `create table word (
    space ${text} not null,
    word ${text} not null,
    idea ${text} not null,
    primary key (space, word, idea)
  )`,
  `insert into word (space, word, idea) ${wordsOf(isFound)}`,
];
