/** Rules of a style sheet, to be adopted by an element's shadow root. */
export type Styles = string | readonly string[];

/** Marks rules for editors, and for the build, which takes out what only they read. */
export function css(rules: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: rules }, ...values);
}

const sheets = new Map<string, CSSStyleSheet>();

/** The sheets of these rules; one for all elements that share them. */
export function sheetsOf(styles: Styles): CSSStyleSheet[] {
  return [styles].flat().map((text) => {
    let sheet = sheets.get(text);
    if (!sheet) {
      sheets.set(text, (sheet = new CSSStyleSheet()));
      sheet.replaceSync(text);
    }
    return sheet;
  });
}
