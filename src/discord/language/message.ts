/** A sentence with a form for each plural category of its language; `{count}` picks the form. */
export interface Plural {
  readonly one: string;
  /** Spanish has it for whole millions ("un millón de artículos"). */
  readonly many?: string;
  readonly other: string;
}

/** Markdown of a sentence, or the plain text of a label. `{name}` stands for a value given later. */
export type Message = string | Plural;

type Named<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

/** Names of the values that a message needs. */
export type Names<M extends Message> = M extends string ? Named<M> : M extends Plural ? "count" | Named<M["other"]> : never;

/** Puts values in their places. A number picks the plural form, and is written as `locale` writes numbers. */
export function fill(message: Message, locale: string, values: Readonly<Record<string, string | number>>): string {
  const form = typeof message === "string" ? message : pluralForm(message, locale, Number(values["count"]));
  return form.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? value.toLocaleString(locale) : value;
  });
}

/** Kept, because making them is slow. There are as many as locales. */
const pluralRules = new Map<string, Intl.PluralRules>();

function pluralForm(message: Plural, locale: string, count: number): string {
  const rules = pluralRules.get(locale) ?? new Intl.PluralRules(locale);
  pluralRules.set(locale, rules);
  switch (rules.select(count)) {
    case "one":
      return message.one;
    case "many":
      return message.many ?? message.other;
    default:
      return message.other;
  }
}
