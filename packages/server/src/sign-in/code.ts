import { randomInt } from 'node:crypto';

/**
 * Eight digits, for one window: with five tries a code and five codes an hour for an address, whoever guesses day and night for a
 * year has a chance of one in four hundred and fifty, at one address.
 */
export function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

/** Sixteen digits, for every window in which somebody waits at an address: nobody can open enough of them to guess it. */
export function newLongCode(): string {
  return newCode() + newCode();
}

/** As it is read out and typed: `1234 5678`. */
export function spaced(code: string): string {
  return code.replaceAll(/\d{4}(?=\d)/g, '$& ');
}

/** The digits of what was typed, in whatever script, with whatever between them. */
export function typedCode(typed: string): string {
  return Array.from(typed.normalize('NFKC').slice(0, 100), digit).join('');
}

function digit(character: string): string {
  if (/^\d$/.test(character)) return character;
  if (!/^\p{Nd}$/u.test(character)) return '';
  // Digits of a script follow one another from a zero, whose place is a multiple of ten behind it.
  let zero = character.codePointAt(0) ?? 0;
  const start = zero;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && start - zero < 9) zero--;
  return String(start - zero);
}
