import { type Markdown, trusted } from "../markdown.ts";
import { english } from "./en.ts";
import { fill, type Message, type Names, type Plural } from "./message.ts";
import type { Language, Reader } from "./reader.ts";
import { spanish } from "./es.ts";

export type Key = keyof typeof english;

/** What a language must have: every key of the English catalogue, plural where the English is. */
export type Catalogue = { readonly [K in Key]: (typeof english)[K] extends string ? string : Plural };

export const catalogues: Readonly<Record<Language, Catalogue>> = { en: english, es: spanish };

type Values<K extends Key, V> = [Names<(typeof english)[K]>] extends [never]
  ? []
  : [values: { readonly [N in Names<(typeof english)[K]>]: N extends "count" ? number : V }];

/** A sentence in the reader's language. Values must be escaped already, which their type sees to. */
export function say<K extends Key>(reader: Reader, key: K, ...values: Values<K, Markdown | number>): Markdown {
  return trusted(written(reader, key, values));
}

/** The same for places where Discord shows plain text: button labels, menu options, placeholders. */
export function label<K extends Key>(reader: Reader, key: K, ...values: Values<K, string | number>): string {
  return written(reader, key, values);
}

function written(reader: Reader, key: Key, values: readonly unknown[]): string {
  const message: Message = catalogues[reader.language][key];
  return fill(message, reader.locale, (values[0] ?? {}) as Readonly<Record<string, string | number>>);
}
