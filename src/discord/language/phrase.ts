import type { Fault, RemediableCode } from "../../articles/reading/fault.ts";
import { fill, type Names } from "./message.ts";
import type { english } from "./en.ts";
import { type Reader, readerOf } from "./reader.ts";
import { catalogues, type Key } from "./say.ts";

/**
 * A sentence that is still to be said, in the language of whoever will read it. Plain data: it survives JSON, and so
 * the way from one process to another.
 */
export interface Phrase {
  readonly key: Key;
  readonly values: PhraseValues;
}

type PhraseValues = Readonly<Record<string, string | number | Phrase>>;

type Values<N extends string> = [N] extends [never] ? [] : [values: { readonly [K in N]: K extends "count" ? number : string | number | Phrase }];

export function phrase<K extends Key>(key: K, ...[values]: Values<Names<(typeof english)[K]>>): Phrase {
  return { key, values: values ?? {} };
}

/** The sentence as plain text: to be escaped before it stands in a message. */
export function phraseText({ key, values }: Phrase, reader: Reader): string {
  const said = Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? phraseText(value, reader) : value] as const);
  return fill(catalogues[reader.language][key], reader.locale, Object.fromEntries(said));
}

/** For logs and records, which are in English. */
export function phraseInEnglish(phrase: Phrase): string {
  return phraseText(phrase, readerOf(null));
}

/** What is wrong with a file: no capital at its beginning, no full stop at its end. */
export function reasonPhrase({ code, values }: Fault): Phrase {
  const nested = Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? reasonPhrase(value) : value] as const);
  return { key: `${code}Reason`, values: Object.fromEntries(nested) };
}

/** What to do about it: whole sentences. */
export function remedyPhrase({ code, values }: Fault<RemediableCode>): Phrase {
  return { ...reasonPhrase({ code, values }), key: `${code}Remedy` };
}

/** @param place a `Place` of the reading of articles, such as `line 12` */
export function placePhrase(place: string): Phrase {
  const [unit, number = ""] = place.split(" ");
  return phrase(unit === "record" ? "placeRecord" : "placeLine", { number });
}
