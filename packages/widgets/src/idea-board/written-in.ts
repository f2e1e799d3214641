const scripts: Readonly<Record<string, RegExp>> = { ar: /\p{Script=Arabic}/gu, uk: /\p{Script=Cyrillic}/gu };
const latin = /\p{Script=Latin}/gu;

/**
 * The language in which a text was most likely written, as `{ lang }`: that of the widget beside which it was written. Nothing where its letters
 * belong to another script, since a wrong language is read out worse than none.
 *
 * @param language the widget's; its kinds (`de-x-du`) are left out
 */
export function writtenIn(text: string, language: string): { readonly lang?: string } {
  const lang = language.split('-')[0] ?? '';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const known = text.match(scripts[lang] ?? latin)?.length ?? 0;
  return known > letters / 2 ? { lang } : {};
}
