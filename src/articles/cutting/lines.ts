/** A run of UTF-16 units, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One physical line that isn't blank, without the white space at its ends. */
export interface Line extends Span {
  /** Units on the line before `start`: white space, or what stands before the offset that reading began at. */
  readonly indent: number;
  /** Whether nothing but the line break stands between this line and the one before. */
  readonly joined: boolean;
}

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** The lines of `text` from offset `from` on, in order. */
export function lines(text: string, from = 0): readonly Line[] {
  const found: Line[] = [];
  let margin = text.slice(0, from).lastIndexOf("\n") + 1;
  let joined = false;
  const take = (start: number, end: number): void => {
    const line = trim(text, start, end);
    const blank = line.start === line.end;
    if (!blank) found.push({ start: line.start, end: line.end, indent: line.start - margin, joined });
    joined = !blank;
  };

  let start = from;
  LINE_BREAK.lastIndex = from;
  for (let match = LINE_BREAK.exec(text); match !== null; match = LINE_BREAK.exec(text)) {
    take(start, match.index);
    start = margin = LINE_BREAK.lastIndex;
  }
  take(start, text.length);
  return found;
}

/** The span without white space at its ends; of nothing but white space, an empty one. */
export function trim(text: string, start: number, end: number): Span {
  const left = text.slice(start, end).trimStart();
  const right = left.trimEnd();
  const from = end - left.length;
  return { start: from, end: from + right.length };
}
