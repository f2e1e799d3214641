import type { IdeaRow } from '../ledger/rows.ts';
import type { ProjectId } from '../space/space.ts';
import { fold } from './fold.ts';
import { compareIds } from './orders.ts';

/** How many ideas a text is answered with at most. */
export const similarShown = 5;

/** Of a longer text only the beginning counts: UTF-16 units, and words. */
export const similarText = 500;
const mostWords = 16;
/** What is left where a letter of two units is cut in two. */
const halfLetter = /[\uD800-\uDBFF]$/;

/** How much a word in the title counts against one in the text. */
const titleWeight = 3;
/** How soon more of the same adds little; the usual value, see {@link rankSimilar}. */
const saturation = 1.2;
/** What an idea has to hold of the weight of all words asked for. */
const least = 0.2;

/**
 * The beginnings by which the words of a text are looked for, each once: a word of four letters or fewer is its own,
 * longer ones count by their first four or five, so that `Bäume` finds `Baum` and `benches` finds `bench`. Words of three
 * letters or fewer are passed over where there are longer ones, and those of two always.
 *
 * Truncation does about as well as stemming, for any language that has letters: P. McNamee, J. Mayfield, “Character N-Gram
 * Tokenization for European Language Text Retrieval”, Information Retrieval 7 (2004).
 */
export function similarStems(text: string): readonly string[] {
  return [...wordsByStem(text).keys()];
}

function wordsByStem(text: string): ReadonlyMap<string, string> {
  const words = fold(text.slice(0, similarText))
    .split(' ')
    .filter((word) => word.length >= 3);
  const longer = words.filter((word) => word.length > 3);
  const found = new Map<string, string>();
  for (const word of longer.length > 0 ? longer : words) {
    const stem = word.slice(0, word.length < 7 ? 4 : 5).replace(halfLetter, '');
    if (found.size < mostWords && !found.has(stem)) found.set(stem, word);
  }
  return found;
}

/** What is known of the ideas from which the likeliest are chosen. */
export interface Corpus {
  /** How many ideas there are in all. */
  readonly ideas: number;
  /** In how many of them a stem begins a word; counted among the candidates unless given. */
  readonly frequency?: ReadonlyMap<string, number>;
  /** Ideas of this project come first. */
  readonly project?: ProjectId | undefined;
}

/**
 * The ideas that are like a text, the likeliest first, at most {@link similarShown}:
 * `Σ idf(w) · tf / (saturation + tf)` over the words of the text, with `tf = 3 · title + text`, each as alike as the longest
 * common beginning (0 to 1), and `idf = ln(1 + (N − n + ½) / (n + ½))` for a word in n of N ideas. What holds less than a
 * fifth of what was asked for is left out; a word that is in no idea counts half, for it may not be typed to its end.
 *
 * Sources: BM25F with its fields weighted before saturation, S. Robertson, H. Zaragoza, M. Taylor, “Simple BM25 Extension
 * to Multiple Weighted Fields”, CIKM 2004, here without a norm for length; the idf is that of Lucene's `BM25Similarity`.
 */
export function rankSimilar(text: string, candidates: Iterable<IdeaRow>, corpus: Corpus): readonly IdeaRow[] {
  const asked = [...wordsByStem(text)];
  const scored = [...candidates].map((row) => ({
    row,
    alike: asked.map(([stem, word]) => frequencyIn(row, stem, word)),
  }));
  const weights = asked.map(([stem], index) => {
    const known = corpus.frequency?.get(stem) ?? scored.filter(({ alike }) => (alike[index] ?? 0) > 0).length;
    return { found: known > 0, idf: Math.log(1 + (Math.max(corpus.ideas, known) - known + 0.5) / (known + 0.5)) };
  });
  const total = weights.reduce((sum, { idf, found }) => sum + (found ? idf : idf / 2), 0);
  const first = ({ project }: IdeaRow): number => Number(project === corpus.project);
  return scored
    .map(({ row, alike }) => ({
      row,
      score: alike.reduce((sum, tf, index) => sum + ((weights[index]?.idf ?? 0) * tf) / (saturation + tf), 0),
    }))
    .filter(({ score }) => score > 0 && score >= least * total)
    .sort((a, b) => first(b.row) - first(a.row) || b.score - a.score || compareIds(a.row.id, b.row.id))
    .slice(0, similarShown)
    .map(({ row }) => row);
}

function frequencyIn(row: IdeaRow, stem: string, word: string): number {
  if (!` ${row.folded}`.includes(` ${stem}`)) return 0;
  const title = fold(row.title);
  return titleWeight * alikeness(title, stem, word) + alikeness(row.folded.slice(title.length), stem, word);
}

/** How alike the likest word of a folded text is: the common beginning, as a part of the longer word. */
function alikeness(folded: string, stem: string, word: string): number {
  let best = 0;
  for (const other of folded.split(' ')) {
    if (!other.startsWith(stem)) continue;
    let common = stem.length;
    while (common < word.length && other[common] === word[common]) common += 1;
    best = Math.max(best, common / Math.max(word.length, other.length));
  }
  return best;
}
