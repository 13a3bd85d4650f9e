import { stemmer } from "stemmer";

/**
 * The index terms of a text, in order: lower-case, without accents, stemmed (Porter 1980). Question and passage
 * pass through the same function, so a term is equal to its like and means nothing outside the index.
 */
export function terms(text: string): readonly string[] {
  return words(text).map(stem);
}

/** As `terms`, without the words that stand in any question; all of them when nothing else is left. */
export function contentTerms(question: string): readonly string[] {
  const all = words(question);
  const content = all.filter((word) => !functionWords.has(word));
  return [...new Set((content.length > 0 ? content : all).map(stem))];
}

/** Dots inside an abbreviation are dropped ("U.S.", "a.m.", "EE. UU."), and so is the ending of a possessive. */
const acronym = /(?<!\p{L})(?:(?:\p{L}\.){2,}|EE\.\s?UU(?:\.|(?!\p{L})))/gu;
const possessive = /['’ʼ]s(?!\p{L})/giu;
/** In capitals alone, for "us" is a word. */
const initials = /(?<![\p{L}\p{N}])(?:US|UK|UN|EU|EEUU)(?![\p{L}\p{N}])/gu;
const fullNames =
  /(?<![\p{L}\p{N}])(?:united\s+states(?:\s+of\s+america)?|united\s+kingdom|united\s+nations|european\s+union|estados\s+unidos|naciones\s+unidas|reino\s+unido|union\s+europea)(?![\p{L}\p{N}])/giu;
const word = /[\p{L}\p{N}]+/gu;

function words(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(acronym, (found) => ` ${found.replace(/[.\s]/gu, "").toUpperCase()} `)
    .replace(possessive, "")
    .replace(initials, country)
    .replace(fullNames, country);
  return plain.toLowerCase().match(word) ?? [];
}

function country(name: string): string {
  return countries.get(name.toLowerCase().replace(/\s+/gu, " ")) ?? name;
}

/** Names of two or more words that news shortens, each to one term, so that either form finds the other. */
const countries: ReadonlyMap<string, string> = new Map([
  ...["us", "eeuu", "united states of america", "united states", "estados unidos"].map((name) => [name, "usa"] as const),
  ...["uk", "united kingdom", "reino unido"].map((name) => [name, "unitedkingdom"] as const),
  ...["un", "united nations", "naciones unidas"].map((name) => [name, "unitednations"] as const),
  ...["eu", "european union", "union europea"].map((name) => [name, "europeanunion"] as const),
]);

const stems = new Map<string, string>();

/** Stems are asked for again and again; the cache is emptied before it can grow with the vocabulary of a corpus. */
function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size > 50_000) stems.clear();
  const found = stemmer(american(word));
  stems.set(word, found);
  return found;
}

/**
 * British spellings as American ones, so that either finds the other. A word that only looks British ("exercise")
 * is respelt wherever it stands, which does no harm; one that would become another word ("four") is left alone.
 */
function american(word: string): string {
  return word
    .replace(/is(e[sdr]?|ers?|ing|ations?)$/, "iz$1")
    .replace(/ys(e[sd]?|ing)$/, "yz$1")
    .replace(/(?<=[a-z]{3}|od)our(s|ed|ing|ers?|able|ites?|hoods?)?$/, "or$1")
    .replace(/(?<=[a-z]{2})tre(s?)$/, "ter$1")
    .replace(/(?<=^(?:def|off|lic|pret))ence(s?)$/, "ense$1")
    .replace(/ogramme(s?)$/, "ogram$1");
}

/** Words that ask or join, in English and Spanish. They would find every passage and tell none apart. */
const functionWords: ReadonlySet<string> = new Set(
  `a an the of in on at to for from by with and or but is are was were be been being am do does did doing done has have
  had having will would can could shall should may might must what which who whom whose when where why how that this
  these those it its as than then there their they them he she his her him i me my we our you your if into about s t
  el la los las un una unos unas de del al en y o u que cual cuales quien quienes cuando donde como por para con se su
  sus lo le les es son era eran fue fueron ser ha han hay mas cuanto cuantos cuanta cuantas sobre`.split(/\s+/),
);
