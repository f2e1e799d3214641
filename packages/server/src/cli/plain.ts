/**
 * Text for a terminal: what people wrote, or a file says, must not steer it. Control and formatting characters (escape
 * sequences, also those of one byte, changes of direction, invisible ones) become a space each run.
 */
export function oneLine(text: string, longest = Infinity): string {
  const flat = text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
  return flat.length > longest ? `${flat.slice(0, longest - 1).toWellFormed()}…` : flat;
}

/** JSON that says the same, and holds no character that a terminal would obey. */
export function printable(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\p{Cf}\u007F-\u009F\u2028\u2029]/gu,
    // A character beyond the first plane is two escapes.
    (character) => character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
