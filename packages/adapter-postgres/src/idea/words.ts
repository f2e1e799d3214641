/*
 * The words of ideas, so that those like a text are found without reading all of them. Every text sorts by code point here,
 * so that words with the same beginning stand side by side in the index that the space leads; a GIN index over texts could not
 * be led by it without an extension.
 */

/** At most so many words of an idea are looked for: those of its title, and the first ones of its text. */
const most = 40;
/** A word may be as long as a text; an index entry may not. */
const longest = 40;

/** An idea `i` that is found by its words. What is not to be seen must not even tell how rare a word is. */
export const isFound = 'i.hidden is null and i.merged_into is null';

/** `space`, `word` and `idea` of the ideas for which a condition on `i` holds. */
export function wordsOf(condition: string): string {
  return (
    `select space, word, idea from (` +
    `select i.space, left(w.word, ${longest}) as word, i.id as idea, ` +
    `row_number() over (partition by i.space, i.id order by min(w.place)) as place ` +
    `from idea i cross join lateral unnest(string_to_array(i.folded, ' ')) with ordinality as w(word, place) ` +
    `where char_length(w.word) >= 3 and ${condition} group by i.space, i.id, left(w.word, ${longest})) t ` +
    `where place <= ${most}`
  );
}

/** Adds the words of those ideas ($2) of a space ($1) that are to be found. */
export const addWords =
  `insert into word (space, word, idea) ${wordsOf(`i.space = $1 and i.id = any($2::text[]) and ${isFound}`)} ` +
  `on conflict do nothing`;

/** Takes out the words of those ideas ($2) of a space ($1) that are not to be found any more. */
export const dropLostWords = dropOf(`i.space = $1 and i.id = any($2::text[]) and not (${isFound})`);

/** Takes out the words of what a person ($2) proposed; before the words themselves are blanked. */
export const dropWordsBy = dropOf('i.space = $1 and i.person = $2');

function dropOf(condition: string): string {
  return (
    `delete from word d using (${wordsOf(condition)}) o ` +
    `where d.space = o.space and d.word = o.word and d.idea = o.idea`
  );
}
