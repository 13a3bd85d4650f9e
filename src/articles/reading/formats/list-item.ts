/**
 * The paragraphs of a list item, the first behind its bullet or number, as a reader sees it: without, a short item can't be
 * told from a heading.
 *
 * @param number null in a list without numbers
 */
export function listItem([first, ...others]: readonly string[], number: number | null): readonly string[] {
  if (first === undefined) return [];
  return [`${number === null ? "•" : `${number}.`} ${first}`, ...others];
}
