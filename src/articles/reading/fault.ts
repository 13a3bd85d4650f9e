/**
 * Everything that keeps a file, or a record of one, out of a corpus: what is wrong, and what whoever keeps the corpus can
 * do about it. `{…}` stands for a value. Faults that are only ever part of another one have no remedy of their own.
 *
 * This is the English; a program that speaks other languages translates by `code`.
 */
export const faults = {
  unknownKind: {
    reason: "no article is read from files of this kind",
    remedy: "Save it as .txt, .md, .html, .json or .jsonl, or move it away.",
  },
  unreadable: { reason: "it could not be read ({why})", remedy: "Make it readable for the user the program runs as." },
  unparsable: { reason: "it could not be read ({why})", remedy: "Save the text of the article as .txt." },
  notAFile: { reason: "it is neither a file nor a folder", remedy: "Move it out of the corpus." },
  linkOutside: { reason: "it is a link that leaves the corpus folder", remedy: "Put a copy of the file in its place." },
  linkToNowhere: { reason: "it is a link that leads nowhere", remedy: "Delete it, or put the file in its place." },

  damaged: { reason: "the text is damaged UTF-8", remedy: "Get it from its source again, and save it as UTF-8." },
  wrongEncoding: {
    reason: "the text is not UTF-8: it looks like {encoding}",
    remedy: "Save it as UTF-8, for instance with “iconv -f {encoding} -t UTF-8”.",
  },
  notText: { reason: "this is a {type} file ({mime}), not text", remedy: "Save the article as text, Markdown, HTML or JSON." },
  binary: { reason: "this is binary data, not text", remedy: "Save the article as text, Markdown, HTML or JSON." },

  emptyFile: { reason: "the file is empty", remedy: "Delete it, or put an article in it." },
  emptyLines: { reason: "the file is empty", remedy: "Delete it, or put one JSON record on each line." },
  emptyArray: { reason: "the array is empty", remedy: "Delete the file, or put a record in it." },
  emptyText: { reason: "the text is empty", remedy: "Leave the article out, or give it its text." },
  longFile: { reason: "the file has {bytes} bytes, and {most} MB is the most", remedy: "Split it into several files." },
  longLine: { reason: "the line is longer than {most} MB", remedy: "Shorten its text." },
  longText: { reason: "the text has {bytes} bytes, and {most} MB is the most", remedy: "Split it into several articles." },
  unquotable: {
    reason: "the text holds a character that stands for nothing (NUL or half a pair)",
    remedy: "Get the article from its source again.",
  },

  notJson: { reason: "the file is not JSON ({why})", remedy: "Correct it, or write one record on each line of a .jsonl file." },
  lineNotJson: { reason: "the line is not JSON", remedy: "Write one whole JSON record on each line." },
  badRecord: {
    reason: "{problem}",
    remedy: "Give each record a “text”, and where known “id”, “title”, “source”, “url”, “date” and “authors”.",
  },
  notARecord: { reason: "not a record of named fields" },
  field: { reason: "{field}: {problem}" },
  missing: { reason: "missing" },
  blank: { reason: "empty" },
  notWords: { reason: "not text" },
  notNames: { reason: "neither a name nor a list of names" },
  unknownField: { reason: "unknown field “{field}”" },
  otherProblem: { reason: "{why}" },

  badFrontMatter: {
    reason: "front matter: {problem}",
    remedy: "Write front matter as lines such as “title: …”, with quotation marks round a value that holds a colon.",
  },
  openFrontMatter: { reason: "front matter: never closed", remedy: "End it with a line of three hyphens." },
  toml: { reason: "TOML, not YAML" },
  badSources: {
    reason: "{problem}",
    remedy: "Write a file name or pattern, a colon, and below it indented lines such as “source: …” and “date: 2026-03-04”.",
  },
  fitsNoFile: {
    reason: "“{name}” fits no file",
    remedy: "Correct the name or the pattern, which counts from the folder of the sources.yaml on, or delete it.",
  },
  notYaml: { reason: "not YAML ({why})" },
  notAMapping: { reason: "not a list of keys and values" },
  yamlAliases: { reason: "not YAML that can be used: its aliases lead nowhere, or to too much" },

  noArticleOnPage: {
    reason: "no article is found on the page",
    remedy: "Save its text as .txt, or as .md with title, source, url and date at the top.",
  },
  tangledPage: {
    reason: "the page is too tangled to find its article",
    remedy: "Save its text as .txt, or as .md with title, source, url and date at the top.",
  },
  deepPage: {
    reason: "the page is no ordinary page: its elements are nested more than {most} deep",
    remedy: "Save the text of the article as .txt or .md.",
  },
  crowdedPage: {
    reason: "the page is no ordinary page: it has more than {most} elements",
    remedy: "Save the text of the article as .txt or .md.",
  },
  tangledParagraph: { reason: "a paragraph has more than {most} marks of emphasis", remedy: "Save it as .txt." },

  idTaken: {
    reason: "the id “{id}” belongs to another article, of {file}",
    remedy: "Give it an id of its own, or rename the file.",
  },
  notAnAddress: {
    reason: "“{address}” is not a web address",
    remedy: "Give the whole address, beginning with https://, or leave it out.",
  },
  badDate: {
    reason: "the date “{date}” {problem}",
    remedy: "Write the day of publication as YYYY-MM-DD, or leave the date out.",
  },
  ambiguousDate: { reason: "could be read day first or month first" },
  notADate: { reason: "is not a date of day, month and year" },
  wrongWeekday: { reason: "falls on another weekday" },
  notInCalendar: { reason: "is not in the calendar" },
  tooOld: { reason: "is older than newspapers are" },
} as const satisfies Readonly<Record<string, { readonly reason: string; readonly remedy?: string }>>;

export type FaultCode = keyof typeof faults;

/** Codes of the faults that stand by themselves. */
export type RemediableCode = { [C in FaultCode]: (typeof faults)[C] extends { readonly remedy: string } ? C : never }[FaultCode];

/** What is wrong with a file, for a program to say in any language. Plain data: it survives JSON. */
export interface Fault<C extends FaultCode = FaultCode> {
  readonly code: C;
  readonly values: FaultValues;
}

export type FaultValues = Readonly<Record<string, string | number | Fault>>;

type Named<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;
type Values<N extends string> = [N] extends [never]
  ? []
  : [values: { readonly [K in N]: K extends "problem" ? Fault : string | number }];

/** A fault, with the values that its texts name. */
export function fault<C extends FaultCode>(code: C, ...[values]: Values<Named<(typeof faults)[C]["reason"]>>): Fault<C> {
  return { code, values: values ?? {} };
}

/** The English for what is wrong: no capital at its beginning, no full stop at its end. */
export function reasonOf({ code, values }: Fault): string {
  return filled(faults[code].reason, values);
}

/** The English for what to do: whole sentences. */
export function remedyOf({ code, values }: Fault<RemediableCode>): string {
  return filled(faults[code].remedy, values);
}

function filled(text: string, values: FaultValues): string {
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "object" ? reasonOf(value) : typeof value === "number" ? value.toLocaleString("en") : value;
  });
}
