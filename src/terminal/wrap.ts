import { columnsOf } from "./columns.ts";

/** One line of a text: UTF-16 offsets, half-open, without the white space at its ends. Empty for a blank line. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** No-break spaces (U+00A0, U+2007, U+202F) belong to the word: no line ends there. */
const word = /[\S\u00a0\u2007\u202f]+/g;

const graphemes = new Intl.Segmenter();

/**
 * Breaks neutralised text into lines of at most `width` columns, two or more line ends in a row making a blank
 * line. Lines are offsets, not strings, so that what is between the breaks stays verbatim (wrap-ansi would
 * normalise it to NFC) and styles can be put on by offset. A word wider than a line is broken between graphemes.
 */
export function wrap(text: string, width: number): readonly Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let used = 0;
  for (const { 0: letters, index } of text.matchAll(word)) {
    const gap = line ? text.slice(line.end, index) : "";
    const wide = columnsOf(letters);
    const blank = gap.split("\n").length > 2;
    const between = columnsOf(gap.replaceAll("\n", " "));
    if (line && !blank && used + between + wide <= width) {
      line = { start: line.start, end: index + letters.length };
      used += between + wide;
      continue;
    }
    if (line) lines.push(line);
    if (blank) lines.push({ start: index, end: index });
    const pieces = wide > width ? breakWord(letters, width) : [letters];
    let start = index;
    for (const piece of pieces.slice(0, -1)) {
      lines.push({ start, end: start + piece.length });
      start += piece.length;
    }
    line = { start, end: index + letters.length };
    used = columnsOf(text.slice(line.start, line.end));
  }
  return line ? [...lines, line] : lines;
}

/** Pieces of at most `width` columns each, or of one grapheme where that alone is wider. */
function breakWord(letters: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const { segment } of graphemes.segment(letters)) {
    const wide = columnsOf(segment);
    if (piece && used + wide > width) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += segment;
    used += wide;
  }
  return [...pieces, piece];
}

/** The longest beginning of a text of one line that, with `ellipsis` where something is left out, fits `width` columns. */
export function cut(text: string, width: number, ellipsis: string): string {
  if (columnsOf(text) <= width) return text;
  let kept = 0;
  let used = columnsOf(ellipsis);
  for (const { segment, index } of graphemes.segment(text)) {
    used += columnsOf(segment);
    if (used > width) break;
    kept = index + segment.length;
  }
  return text.slice(0, kept).trimEnd() + ellipsis;
}
