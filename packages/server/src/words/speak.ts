import { words as ar } from './ar/all.ts';
import { words as deSimple } from './de-simple/all.ts';
import { words as deDu } from './de-x-du/all.ts';
import { words as de } from './de/all.ts';
import { words as en } from './en/all.ts';
import { words as fr } from './fr/all.ts';
import type { Spoken } from './language.ts';
import { sayIn, type Say as SayOf, type Translation } from '@civic-widgets/core';
import { words as tr } from './tr/all.ts';
import { words as uk } from './uk/all.ts';

export type Words = typeof en;
export type Say = SayOf<Words>;

/** What the server says, by language. A message is named once for all of its pages and mails. */
export const wordsIn: Readonly<Record<Spoken, Translation<Words>>> = {
  de,
  'de-x-du': deDu,
  'de-simple': deSimple,
  en,
  fr,
  tr,
  uk,
  ar,
};

const speakers = new Map<Spoken, Say>();

/** Says any message in a language: `speak('de')('privacy')`. */
export function speak(language: Spoken): Say {
  let say = speakers.get(language);
  if (!say) speakers.set(language, (say = sayIn<Words>(wordsIn[language], language)));
  return say;
}
