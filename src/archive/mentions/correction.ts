/** What opens a correction, or says where the mistake stood. */
const correction =
  /^\s*(?:correction|clarification|corrección)\b|\ban?\s+(?:earlier|previous)\s+version\s+of\s+this\b|\bour\s+(?:[\p{L}\d]+\s+){0,3}(?:edition|column|report|article|story)\b.{0,40}\b(?:said|gave|wrote|stated|misstated)\b|\bin\s+(?:the\s+same|yesterday['’]s|\p{L}+day['’]s)\s+(?:paper|edition|column|report|article|story)\s+we\b/iu;

/** "An earlier version of this report said that …": what a paper takes back, with the dates it had wrong. */
export function isCorrection(sentence: string): boolean {
  return correction.test(sentence);
}
