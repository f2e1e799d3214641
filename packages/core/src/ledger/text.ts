import { refuse, type Refusal } from '../errors.ts';
import { isLanguage } from '../space/words.ts';

/** Characters that a person may submit. */
export const limits = { title: 160, text: 5_000, comment: 3_000, reason: 1_000, name: 80 } as const;

/** What a text may hold that comes from an archive or an import. */
const historic = 20_000;

/** A character that leaves a mark, so that a text is not there in name only. */
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u;

/** A text that has to be there, well-formed and within its limit (in UTF-16 units; historic texts may be longer). */
export function checkText(text: string, limit: number, field: string, live: boolean): Refusal | undefined {
  if (!visible.test(text)) return refuse('text-missing', field);
  if (text.length > (live ? limit : historic)) return refuse('text-too-long', field, `At most ${limit} characters.`);
  if (!text.isWellFormed() || text.includes('\0'))
    return refuse('invalid', field, 'The text is not well-formed Unicode.');
  return undefined;
}

/** The same for a text that may be left out. */
export function checkOptional(
  text: string | undefined,
  limit: number,
  field: string,
  live: boolean,
): Refusal | undefined {
  return text === undefined || text === '' ? undefined : checkText(text, limit, field, live);
}

/** The language that a text says it is in (BCP 47); what was accepted before may say anything. */
export function checkLanguage(lang: string | undefined, field: string, live: boolean): Refusal | undefined {
  if (!live || lang === undefined || isLanguage(lang)) return undefined;
  return refuse('invalid', field, 'This is no language tag (BCP 47).');
}

/** The first refusal, if any. */
export function firstOf(...refusals: readonly (Refusal | undefined)[]): Refusal | undefined {
  return refusals.find((refusal) => refusal !== undefined);
}
