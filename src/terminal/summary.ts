import { counted } from "./day.ts";
import { hang, layOut, type Span } from "./layout.ts";
import { lookOf, type Look, type Style } from "./style.ts";

/** What an index run did. Numbers are articles unless they say otherwise. */
export interface IndexSummary {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly skipped: readonly Note[];
  /** What is said of articles and can't be used, such as an address nobody could follow or a line for no file. */
  readonly dropped: readonly Note[];
  /** Articles whose text another one already has; they aren't indexed a second time. */
  readonly duplicates: readonly (Spot & { readonly sameAs: string })[];
  /** How many articles of which file have no publication date, and how many no source. */
  readonly lackingDate: readonly Lack[];
  readonly lackingSource: readonly Lack[];
  /** Passages embedded in this run. */
  readonly passages: number;
  readonly seconds: number;
  readonly passagesPerSecond: number;
}

/** A file, and where in it: `line 3`, `record 2`; null for the whole. */
export interface Spot {
  readonly file: string;
  readonly at: string | null;
}

/** What is wrong there, and what to do about it. */
export interface Note extends Spot {
  readonly reason: string;
  readonly remedy: string;
}

export interface Lack {
  readonly file: string;
  readonly articles: number;
}

/** More names than this drown the rest; the JSON of the same run lists them all. */
const mostNames = 10;

/** What is left out is missing from every answer: all of it is named, unless a broken table fills the screen. */
const mostSkipped = 100;

/** What was indexed, how fast, and what an editor should look at: skipped files, copies, missing dates and sources. */
export function renderSummary(summary: IndexSummary, style: Style): string {
  const look = lookOf(style);
  const { green, yellow } = look.paint;
  const { added, changed, removed, unchanged, passages, seconds, passagesPerSecond } = summary;
  const counts = `${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
  const rate = passages > 0 ? ` (${passagesPerSecond.toFixed(1)} a second)` : "";
  const paragraphs = [
    layOut([{ text: "Indexed", paint: green }, { text: `: ${counts}.` }], look.measure),
    layOut([{ text: `${counted(passages, "passage")} embedded in ${seconds.toFixed(1)} s${rate}.` }], look.measure),
    list(summary.skipped.map(noted), look, { text: `Skipped ${counted(summary.skipped.length, "file or record", "files or records")}:`, paint: yellow }, mostSkipped),
    list(summary.dropped.map(noted), look, { text: "Left unused:", paint: yellow }),
    list(summary.duplicates.map((copy) => ({ name: placeOf(copy), note: `has the text of ${copy.sameAs}` })), look, {
      text: `Left out ${counted(summary.duplicates.length, "copy", "copies")}:`,
    }),
    lacking("publication date", "date", summary.lackingDate, look),
    lacking("source", "source", summary.lackingSource, look),
  ];
  return paragraphs.flat().join("\n");
}

function lacking(what: string, key: string, files: readonly Lack[], look: Look): readonly string[] {
  const articles = files.reduce((sum, file) => sum + file.articles, 0);
  const text = `${counted(articles, "article has", "articles have")} no ${what}. Give it in the file, or as ${key} in a sources.yaml beside it:`;
  const entries = files.map((each) => ({ name: each.articles > 1 ? `${each.file} (${counted(each.articles, "article")})` : each.file }));
  return list(entries, look, { text, paint: look.paint.yellow });
}

interface Entry {
  readonly name: string;
  readonly note?: string;
}

function noted({ reason, remedy, ...spot }: Note): Entry {
  return { name: placeOf(spot), note: `${reason}. ${remedy}` };
}

function placeOf({ file, at }: Spot): string {
  return at === null ? file : `${file}, ${at}`;
}

function list(entries: readonly Entry[], look: Look, head: Span, most = mostNames): readonly string[] {
  if (entries.length === 0) return [];
  const lines = entries.slice(0, most).flatMap(({ name, note }) => {
    const spans = [{ text: name, paint: look.paint.bold }, { text: note === undefined ? "" : `: ${note}` }];
    return hang("  ", 4, layOut(spans, look.measure - 4));
  });
  const rest = `and ${(entries.length - most).toLocaleString("en")} more; --json names all of them`;
  const more = entries.length > most ? hang("  ", 4, layOut([{ text: rest }], look.measure - 4)) : [];
  return ["", ...layOut([head], look.measure), ...lines, ...more];
}
