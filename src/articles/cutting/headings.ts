import type { Span } from "./lines.ts";
import { endsLikeSentence } from "./prose.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const OPENS = /^["“‘«'(¿¡]*[\p{Lu}\p{Lo}\p{N}]/u;
const QUOTATION = /["“”«»]/;
const QUESTION = /^(?:Who|What|When|Where|Why|How|Which|Is|Are|Will|Did|Does|Do|Can|Could|Should|Has|¿)/;

/** "Deaths: 151", but not "The end: 1918". */
const FACT = /:\s.*?(?!\b(?:1\d|20)\d\d\b)\b\d/;
/** "Quito 14", "Ecuador 2, Peru 1": a row of a table, where it isn't a year. */
const ROW = /(?!\b(?:1\d|20)\d\d\b)\b\d+\)?$/;
/** In sentence case, these open a sentence whose full stop was forgotten sooner than a heading. */
const PRONOUN = /^(?:I|You|He|She|It|We|They|This|That|There|Él|Ella|Esto)\b/;

/** Share of the longer words in capitals from which a line counts as set in title case. */
const TITLE_CASE = 0.6;

/**
 * Whether a line could be a subheading by its own looks: short, no full stop, and either in title case or far shorter
 * than a sentence. What follows it decides; see `blocks`.
 */
export function looksLikeHeading(text: string, span: Span): boolean {
  const line = shortLine(text, span, 100);
  if (line === null || FACT.test(line) || ROW.test(line)) return false;
  const words = line.match(WORD) ?? [];
  if (line.endsWith("?")) return words.length <= 10 && QUESTION.test(line) && !QUOTATION.test(line);
  if (words.length > 14) return false;
  return isTitleCase(words) || (words.length <= 8 && line.length <= 60 && !QUOTATION.test(line) && !PRONOUN.test(line));
}

/** Whether a text's first line could be its headline: as a heading, but longer, and in sentence case too. */
export function looksLikeHeadline(text: string, span: Span): boolean {
  const line = shortLine(text, span, 150);
  if (line === null) return false;
  const words = line.match(WORD) ?? [];
  return words.length <= 24 && (!line.endsWith("?") || QUESTION.test(line) || isTitleCase(words));
}

/** The line where it is short enough, opens with a capital or a figure, and doesn't end as a sentence would. */
function shortLine(text: string, span: Span, longest: number): string | null {
  if (span.end - span.start > longest) return null;
  const line = text.slice(span.start, span.end);
  if (!OPENS.test(line) || /[,;:]["”’]?$/.test(line)) return null;
  return line.endsWith("?") || !endsLikeSentence(text, span) ? line : null;
}

function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length >= 4);
  const capital = long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return long.length > 0 && capital.length >= TITLE_CASE * long.length;
}
