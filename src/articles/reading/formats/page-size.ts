import { Parser } from "htmlparser2";

import { fault } from "../fault.ts";
import { Rejection } from "../rejection.ts";

/** As deep as browsers build a page; the time that building one takes here grows with the square of it. */
const DEEPEST = 512;

/** Live pages of a long day have some ten thousand. */
const MOST_ELEMENTS = 50_000;

/**
 * Refuses pages that were made to be slow, before anything is built of them.
 *
 * @throws {Rejection} when elements are nested too deep or too many
 */
export function checkPageSize(html: string): void {
  let depth = 0;
  let elements = 0;
  const parser = new Parser({
    onopentagname() {
      depth += 1;
      elements += 1;
      if (depth > DEEPEST) throw new Rejection(fault("deepPage", { most: DEEPEST }));
      if (elements > MOST_ELEMENTS) throw new Rejection(fault("crowdedPage", { most: MOST_ELEMENTS }));
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.end(html);
}
