import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import opentype, { type Font } from "opentype.js";

/**
 * The typeface comes with the program, so that a picture drawn on a machine without fonts is the same picture, and
 * measuring a line here says how wide it will be drawn. DejaVu Sans covers Latin, Greek, Cyrillic, Arabic and Hebrew.
 */
export const fontFamily = "DejaVu Sans, Verdana, sans-serif";

const file = (name: string): string => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));

/** Paths of the font files: regular, bold. */
export const fontFiles: readonly string[] = [file("DejaVuSans"), file("DejaVuSans-Bold")];

export type Weight = "normal" | "bold";

/** Width of a text in pixels at a font size in pixels, without kerning, which would only narrow it. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const { units, advances, font } = face(weight);
  let sum = 0;
  for (const character of text) {
    let advance = advances.get(character);
    if (advance === undefined) {
      const glyph = font.charToGlyph(character);
      // What the typeface lacks is drawn from another one: as wide as it is high, at most.
      advance = glyph.index === 0 ? units : (glyph.advanceWidth ?? units);
      advances.set(character, advance);
    }
    sum += advance;
  }
  return (sum * size) / units;
}

interface Face {
  readonly font: Font;
  readonly units: number;
  readonly advances: Map<string, number>;
}

const faces = new Map<Weight, Face>();

function face(weight: Weight): Face {
  const known = faces.get(weight);
  if (known !== undefined) return known;
  const bytes = readFileSync(fontFiles[weight === "bold" ? 1 : 0] ?? "");
  // With `lowMemory`, glyphs are read as they are asked for: a fifth of the time, for the hundred that a picture has.
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), { lowMemory: true });
  const read = { font, units: font.unitsPerEm, advances: new Map<string, number>() };
  faces.set(weight, read);
  return read;
}
