import { lines, type Line, type Span } from "./lines.ts";
import { endsLikeSentence } from "./prose.ts";

/** Mail and plain-text books wrap between 60 and 80 columns; wider than this, a line is a paragraph of its own. */
const WIDEST = 120;
const NARROWEST = 40;

const LOWER_CASE = /^\p{Ll}/u;
/** What marks an item of a list, and is no part of it. */
export const BULLET = /^(?:[-–*]\s+|[•·‣◦▪●○]\s*)/;
/** Marks an item as well, and is part of it: someone may refer to its number. */
export const NUMBER = /^\(?(?:\d{1,3}|[a-z])[.)]\s/;

/**
 * The text's lines, with those that a hard wrap has cut put together again: one span a paragraph, heading or list item.
 *
 * Some texts put each paragraph or sentence on a line, others break lines at a fixed width, and nothing says which. A
 * wrapped text gives itself away: a line ends where the next word would not have fitted, and most lines go on in lower
 * case.
 */
export function unwrap(text: string, from = 0): readonly Span[] {
  const all = lines(text, from);
  const width = wrapWidth(text, all);
  const spans: Span[] = [];
  let first: Line | undefined;
  let last: Line | undefined;
  for (const line of all) {
    if (first !== undefined && last !== undefined && goesOn(text, first, last, line, width)) {
      last = line;
      continue;
    }
    if (first !== undefined && last !== undefined) spans.push({ start: first.start, end: last.end });
    first = last = line;
  }
  if (first !== undefined && last !== undefined) spans.push({ start: first.start, end: last.end });
  return spans;
}

/** The column at which the text was wrapped, or null where it wasn't. */
function wrapWidth(text: string, all: readonly Line[]): number | null {
  const pairs = all.flatMap((line, i) => {
    const before = all[i - 1];
    return line.joined && before !== undefined ? [[before, line] as const] : [];
  });
  if (pairs.length < 2) return null;
  const fitting = pairs.filter(([line]) => columns(line) <= WIDEST);
  if (fitting.length < 0.95 * pairs.length) return null;
  const width = fitting.reduce((most, [line]) => Math.max(most, columns(line)), 0);
  if (width < NARROWEST) return null;

  const full = pairs.filter(([line, next]) => isFull(text, line, next, width)).length;
  const goingOn = pairs.filter(([line, next]) => startsLower(text, next) || text.charAt(line.end - 1) === ",").length;
  return full >= 0.6 * pairs.length && goingOn >= 0.3 * pairs.length ? width : null;
}

/** Whether `line` continues the paragraph that runs from `first` to `last`. */
function goesOn(text: string, first: Line, last: Line, line: Line, width: number | null): boolean {
  if (!line.joined) return false;
  const ended = endsLikeSentence(text, last);
  if (isListItem(text, line) && (ended || isListItem(text, first) || /[:;,]/.test(text.charAt(last.end - 1)))) return false;
  if (width !== null && isFull(text, last, line, width)) return !(ended && line.indent > last.indent);
  const cut = last.end - last.start >= NARROWEST || text.charAt(last.end - 1) === ",";
  return !ended && cut && startsLower(text, line);
}

/** Whether the first word of `next` would have passed the margin, give or take a ragged tenth. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\S{1,120}/.exec(text.slice(next.start, Math.min(next.end, next.start + WIDEST)));
  return columns(line) + 1 + (word?.[0].length ?? 0) > 0.9 * width;
}

function columns(line: Line): number {
  return line.indent + line.end - line.start;
}

function startsLower(text: string, line: Line): boolean {
  return LOWER_CASE.test(text.slice(line.start, line.start + 2));
}

function isListItem(text: string, line: Line): boolean {
  const start = text.slice(line.start, line.start + 8);
  return BULLET.test(start) || NUMBER.test(start);
}
