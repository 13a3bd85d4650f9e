import { widthOf, type Weight } from "./font.ts";

/** How a text may stand on the picture. Sizes in pixels. */
export interface Room {
  readonly width: number;
  readonly size: number;
  readonly lines: number;
  readonly weight?: Weight;
}

const ellipsis = "…";

/**
 * Breaks a text into lines that fit; where it has more than there is room for, the last line ends in an ellipsis. A
 * word wider than a line is broken. White space of any kind becomes one blank: nothing in the text moves the pen.
 */
export function fit(text: string, { width, size, lines: most, weight = "normal" }: Room): readonly string[] {
  const fits = (line: string): boolean => widthOf(line, size, weight) <= width;
  const words = readable(text).split(" ").flatMap((word) => broken(word, fits));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else if (lines.length === most) return [...lines.slice(0, -1), shortened(last ?? "", fits)];
    else lines.push(word);
  }
  return lines;
}

/** Soft hyphen, zero-width space and word joiner (U+2060, and U+FEFF of old): they say where a word may be broken, and are seen nowhere else. */
const breakMarks = /[\u00AD\u200B\u2060\uFEFF]+/gu;

/**
 * Without what an SVG may not hold, and without what would turn the direction of the text around it. Joiners and
 * non-joiners (U+200D, U+200C) stay, which Persian and some pictures are spelt with.
 */
export function readable(text: string): string {
  return text.replace(breakMarks, "").replace(/[\p{Cs}\p{Cc}\p{Bidi_Control}\s\uFFFE\uFFFF]+/gu, " ").trim();
}

function broken(word: string, fits: (line: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && !fits(part + character)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function shortened(line: string, fits: (line: string) => boolean): string {
  const words = line.split(" ");
  while (words.length > 1 && !fits(`${words.join(" ")}${ellipsis}`)) words.pop();
  const kept = Array.from(words.join(" ").replace(/[\s,;:.–—-]+$/u, ""));
  while (kept.length > 0 && !fits(`${kept.join("")}${ellipsis}`)) kept.pop();
  return `${kept.join("")}${ellipsis}`;
}
