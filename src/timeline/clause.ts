/** Where one clause ends and another begins, as far as marks and words tell. "And" joins names as often as clauses. */
const boundary =
  /[,;:—–“”]|(?<!\p{L})(?:but|since|when|after|before|while|which|who|whose|because|although|though|pero|cuando|mientras|quien|aunque|porque)(?!\p{L})/giu;

/** "Last year, the ministry …", "In late March, they …": a date that opens its clause may be set off by a comma. */
const opening = /^\s*(?:(?:in|on|at|late|early|en|el|a)\s+)*$/iu;

/**
 * The clause that a date stands in, without the date: what it is the date of. "Troops returned this winter, before the
 * vote": "Troops returned".
 *
 * @param start of the date in the sentence, and its end: UTF-16 units, half-open
 */
export function clauseAround(sentence: string, start: number, end: number): string {
  const marks = [...sentence.matchAll(boundary)].map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
  const before = marks.findLast((mark) => mark.end <= start && !opening.test(sentence.slice(mark.end, start)));
  const from = before?.end ?? 0;
  const ahead = sentence.slice(from, start);
  const opens = opening.test(ahead.slice(ahead.lastIndexOf(",") + 1));
  const after = marks.find((mark) => mark.start >= end && !(opens && sentence.slice(end, mark.start).trim() === ""));
  return `${sentence.slice(from, start)} ${sentence.slice(end, after?.start)}`;
}
