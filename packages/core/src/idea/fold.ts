/** A text for comparing: without case, accents, compatibility forms and punctuation, words parted by single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Folded texts hold letters, digits and spaces alone. */
const nowhere = '!';

/** The words of a search, folded; every one has to occur. A text without any letter or digit is found nowhere. */
export function searchWords(text: string): readonly string[] {
  const folded = fold(text);
  if (folded !== '') return folded.split(' ');
  return text.trim() === '' ? [] : [nowhere];
}
