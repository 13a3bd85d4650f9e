import { neutralise } from "./neutral.ts";
import { wrap } from "./wrap.ts";

/** A run of text with one look. Its text may come from anywhere: it is neutralised when it is laid out. */
export interface Span {
  readonly text: string;
  readonly paint?: ((text: string) => string) | undefined;
}

/**
 * Lays spans out as running text, in lines of at most `width` columns. Each line is painted by itself: no style runs
 * on into the margin of the next one.
 */
export function layOut(spans: readonly Span[], width: number): readonly string[] {
  const text = neutralise(spans.map((span) => span.text).join(""));
  const places: { readonly start: number; readonly end: number; readonly paint: (text: string) => string }[] = [];
  let at = 0;
  for (const { text: { length }, paint = (plain: string) => plain } of spans) {
    places.push({ start: at, end: at + length, paint });
    at += length;
  }
  return wrap(text, width).map((line) =>
    places
      .map(({ start, end, paint }) => {
        const [from, to] = [Math.max(start, line.start), Math.min(end, line.end)];
        return from < to ? paint(text.slice(from, to).replaceAll("\n", " ")) : "";
      })
      .join(""),
  );
}

/** Puts `first` before the first line and as many spaces before the others; blank lines stay empty. */
export function hang(first: string, columns: number, lines: readonly string[]): readonly string[] {
  return lines.map((line, place) => (place === 0 ? first + line : line && " ".repeat(columns) + line));
}
