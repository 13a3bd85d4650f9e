import { counted } from "./day.ts";
import { hang, layOut, type Span } from "./layout.ts";
import { lookOf, type Look, type Style } from "./style.ts";

/** What an index run did. Numbers are articles unless they say otherwise. */
export interface IndexSummary {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly skipped: readonly { readonly file: string; readonly reason: string; readonly remedy?: string | undefined }[];
  /** Articles whose text another one already has; they aren't indexed a second time. */
  readonly duplicates: readonly { readonly file: string; readonly sameAs: string }[];
  /** Files of the articles without a publication date, and of those without a source. */
  readonly lackingDate: readonly string[];
  readonly lackingSource: readonly string[];
  /** Passages embedded in this run. */
  readonly passages: number;
  readonly seconds: number;
  readonly passagesPerSecond: number;
}

/** More names than this drown the rest; the JSON of the same run lists them all. */
const mostNames = 10;

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
    list(summary.skipped.map((skip) => ({ name: skip.file, note: skip.remedy === undefined ? skip.reason : `${skip.reason}. ${skip.remedy}` })), look, {
      text: `Skipped ${counted(summary.skipped.length, "file")}:`,
      paint: yellow,
    }),
    list(summary.duplicates.map(({ file, sameAs }) => ({ name: file, note: `has the text of ${sameAs}` })), look, {
      text: `Left out ${counted(summary.duplicates.length, "copy", "copies")}:`,
    }),
    lacking("publication date", "date", summary.lackingDate, look),
    lacking("source", "source", summary.lackingSource, look),
  ];
  return paragraphs.flat().join("\n");
}

function lacking(what: string, key: string, files: readonly string[], look: Look): readonly string[] {
  const text = `${counted(files.length, "article has", "articles have")} no ${what}. Give it in the file, or as ${key} in a sources.yaml beside it:`;
  return list(files.map((name) => ({ name })), look, { text, paint: look.paint.yellow });
}

function list(entries: readonly { readonly name: string; readonly note?: string }[], look: Look, head: Span): readonly string[] {
  if (entries.length === 0) return [];
  const lines = entries.slice(0, mostNames).flatMap(({ name, note }) => {
    const spans = [{ text: name, paint: look.paint.bold }, { text: note === undefined ? "" : `: ${note}` }];
    return hang("  ", 4, layOut(spans, look.measure - 4));
  });
  const more = entries.length - mostNames;
  return ["", ...layOut([head], look.measure), ...lines, ...(more > 0 ? [`  and ${more} more`] : [])];
}
