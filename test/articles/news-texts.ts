import { readdirSync, readFileSync } from "node:fs";

import fc from "fast-check";

import { reports } from "../fixtures/reports.ts";

/** Whole texts of articles, by file name: those that ship with the program, and the reports that tests read. */
export const newsTexts: readonly (readonly [name: string, text: string])[] = ["corpus", ...reports.map(({ folder }) => folder)].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")] as const),
);

const scrap = fc.constantFrom(
  ..."The the army Noboa said left. U.S. Gen. Feb. 17 No. 3 p.m. J. Inc. Sr. EE.UU. “We go,” “Stop!” (Quito) [12] … . . .".split(" "),
  ..."¿Qué? ¡No! Fin. https://x.com/a?B=C 3.5 $4 — | - • # By AP/Getty 。 end.The 🚨 é’s iPhone".split(" "),
);
const gap = fc.constantFrom(" ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0");

/** Text of the sort that upsets a splitter: its worst words in any order, and any characters at all in between. */
export const hostileNews: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: scrap }, { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) }), gap), {
    maxLength: 60,
  })
  .map((pairs) => pairs.flat().join(""));

/** Long runs of what makes a careless pattern take quadratic time (minutes, at this length) or exponential time. */
export const monotonous: readonly string[] = [
  ".", "…", "?!", "\"", "”", "A", "A.", "A. ", "a.A", "ab.Ab", ". .", ".[a", "Ab. (", "1. ", "x", " ", "\n", "\r\n", "a\n", "A\n",
  "- a\n", "# A\n", "a, \n", "By A\n", "AP, ", "Photo: AP, ", "A / AP via ", "(AP Photo/", "| ", "A B and ",
].map((scrap) => scrap.repeat(3e5 / scrap.length));
