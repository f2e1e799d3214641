/** A text, or its plural forms by `Intl.PluralRules`. Values stand as `{name}`; plural forms are chosen by `{count}`. */
export type Message = string | Plural;
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
export type Messages = Readonly<Record<string, Message>>;

/** The same messages in another language; a test holds placeholders and plural forms together. */
export type Translation<M extends Messages> = { readonly [Key in keyof M]: M[Key] extends string ? string : Plural };

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Values<M> = M extends string ? Names<M> : Names<M[keyof M]> | 'count';
type Arguments<M> = [Values<M>] extends [never] ? [] : [values: Readonly<Record<Values<M>, string | number>>];

/** Says a message. A missing or misspelt value does not compile. */
export type Say<M extends Messages> = <Key extends keyof M & string>(key: Key, ...values: Arguments<M[Key]>) => string;

/**
 * @param language of the messages; numbers are written as it writes them
 * @param missing hears of a message that has not been loaded yet; it is said as nothing
 */
export function sayIn<M extends Messages>(messages: Translation<M>, language: string, missing?: () => void): Say<M> {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (key, ...[values]) => {
    const message: Message | undefined = (messages as Partial<Translation<M>>)[key];
    if (message === undefined) {
      missing?.();
      return '';
    }
    const known = (values ?? {}) as Readonly<Record<string, string | number>>;
    const text =
      typeof message === 'string' ? message : (message[plural.select(Number(known['count']))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = known[name] ?? '';
      return typeof value === 'number' ? number.format(value) : value;
    });
  };
}
