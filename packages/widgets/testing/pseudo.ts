import { parts } from '../src/locales/en/parts.ts';
import { languages } from '../src/locales/languages.ts';
import type { Message, Messages } from '@civic-widgets/core';
import { modules, type Parts } from '../src/locales/modules.ts';

/** A language for tests alone: English in disguise, half as long again, in words that do not break, from right to left. */
export const pseudo = 'he-x-pseudo';

/** Lets the widgets of a test's page speak it; `lang` chooses it as any other. */
export function speakPseudo(): void {
  const known: string[] = languages as unknown as string[];
  if (known.includes(pseudo)) return;
  known.push(pseudo);
  const disguised = Object.entries(parts).map(([name, load]) => [name, async () => disguise(await load())]);
  Object.assign(modules, { [pseudo]: () => Promise.resolve(Object.fromEntries(disguised) as Parts) });
}

function disguise(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]: [string, Message]) => [
      key,
      typeof message === 'string' ? inDisguise(message) : { ...mapped(message), two: inDisguise(message.other) },
    ]),
  );
}

function mapped(forms: Readonly<Record<string, string>>): Record<string, string> & { other: string } {
  return Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, inDisguise(text)])) as never;
}

/** Placeholders stay as they are; every second space no longer lets a line break. */
export function inDisguise(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  return parts.map((part) => (part.startsWith('{') ? part : lengthened(part))).join('');
}

function lengthened(text: string): string {
  const disguised = text.replace(/[a-z]/gi, (letter) => accents[letter] ?? letter).replace(/ (\S+ )/g, '\u00a0$1');
  return disguised + '~'.repeat(text.length > 3 ? Math.ceil(text.length / 2) : 0);
}

const plain = 'aeiouycnsAEIOUYCNS'.split('');
const accented = 'áéíóúýçñšÁÉÍÓÚÝÇÑŠ'.split('');
const accents: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  plain.map((letter, i) => [letter, accented[i]]),
);
