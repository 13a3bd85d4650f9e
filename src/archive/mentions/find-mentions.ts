import type { Article } from "../../articles/article.ts";
import type { Sentence } from "../../articles/cutting/sentences.ts";
import { pointsBack } from "../../articles/points-back.ts";
import type { DateExpression } from "../../dates/expression.ts";
import { daysBetween } from "../../dates/days-between.ts";
import { guessLanguage } from "../../dates/guess-language.ts";
import { type LanguageCode, tagDates } from "../../dates/tag.ts";
import { isCorrection } from "./correction.ts";
import { type DatePart, daysOfPart, isDatePart } from "./date-part.ts";
import { type EventDate, readEventDate } from "./event-date.ts";
import type { Mention } from "./mention.ts";
import { isQuoted } from "./quotation.ts";
import { spanOf } from "./range.ts";
import { roleOf, speaksOfFuture } from "./role.ts";

/** Sentences at the top of an article that count as the news of its publication day where they name no date. */
const leadSentences = 3;

/**
 * The event mentions of an article's sentences, in order: each date of a sentence once. In an undated article nothing
 * that hangs on the publication date is dated.
 *
 * @param mayLead whether the sentence may stand for the article as its news (a caption may not)
 */
export function findMentions(
  article: Article,
  sentences: readonly Sentence[],
  mayLead: (sentence: Sentence) => boolean,
): readonly Mention[] {
  const published = article.published?.slice(0, 10) ?? null;
  const language = guessLanguage(article.text);
  const expressions = tagDates(article.text, { reference: article.published, language });
  const own = perSentence(expressions, sentences);
  const dated = sentences.map((sentence, place) => inSentence(article.text, sentence, place, own[place] ?? [], { published, language }));
  const date = published === null ? null : readEventDate(published);
  if (date === null) return dated.flat();

  // "It apologised for the mistake": news only together with the sentence before, which may tell of another day.
  const leads = sentences.filter(mayLead).slice(0, leadSentences).filter(({ start, end }) => !pointsBack(article.text.slice(start, end)));
  const nothingDated = dated.every((mentions) => mentions.length === 0);
  return sentences.flatMap((sentence, place) => {
    const mentions = dated[place] ?? [];
    // A sentence whose dates could not be resolved is not news of its publication day for that.
    if (mentions.length > 0 || own[place]?.length !== 0 || !leads.includes(sentence)) return mentions;
    const role = nothingDated && sentence === leads[0] ? "news" : "lead";
    const { start, end } = sentence;
    return [{ ...date, role, part: null, coming: false, start, end, expressionStart: null, expressionEnd: null, place } satisfies Mention];
  });
}

/** The expressions that stand in each sentence. Both run in order of the text, so one pass will do however long it is. */
function perSentence(expressions: readonly DateExpression[], sentences: readonly Sentence[]): readonly (readonly DateExpression[])[] {
  let next = 0;
  return sentences.map((sentence) => {
    while ((expressions[next]?.start ?? Infinity) < sentence.start) next++;
    const from = next;
    while ((expressions[next]?.end ?? Infinity) <= sentence.end) next++;
    return expressions.slice(from, next);
  });
}

/** UTF-16 units before and after a date that tell what it is the date of. */
const context = { before: 120, after: 40 };

function inSentence(
  text: string,
  { start, end }: Sentence,
  place: number,
  expressions: readonly DateExpression[],
  { published, language }: { readonly published: string | null; readonly language: LanguageCode },
): readonly Mention[] {
  const found = new Map<string, Mention>();
  if (expressions.length === 0 || isCorrection(text.slice(start, end))) return [];
  const future = speaksOfFuture(text.slice(start, end));
  let begun: DateExpression | null = null;
  for (const expression of expressions) {
    const first = begun;
    begun = null;
    const span = first === null ? null : spanOf(text.slice(start, first.start), text.slice(first.end, expression.start), follows(first, expression), language);
    // "from October 3 to 6": what lasts has the date on which it begins.
    if (span === "stretch") continue;
    if (expression.value === null || (expression.type !== "DATE" && expression.type !== "TIME")) continue;
    // "before March" is not in March, but "before dawn on Sunday" is on Sunday.
    if (expression.type === "DATE" && (expression.mod === "BEFORE" || expression.mod === "AFTER")) continue;
    const date = readEventDate(expression.value);
    const role = roleOf({
      before: text.slice(Math.max(start, expression.start - context.before), expression.start),
      expression: expression.text,
      after: text.slice(expression.end, Math.min(end, expression.end + context.after)),
      timed: expression.type === "TIME",
      ahead: published !== null && date !== null && date.first > published && date.precision !== "year",
      needsReference: expression.needsReference,
      quoted: () => isQuoted(text.slice(Math.max(start, expression.start - quotation), expression.start), text.slice(expression.end, Math.min(end, expression.end + quotation))),
    });
    if (date === null || role === null) continue;
    if (span === "move" && first?.value != null) found.delete(readEventDate(first.value)?.date ?? "");
    begun = expression;
    const before = found.get(date.date);
    if (before !== undefined && (before.role === "event" || role === "aside")) continue;
    // "late Tuesday" is as much that day as any of its hours.
    const part = date.precision !== "day" && isDatePart(expression.mod) ? expression.mod : null;
    found.set(date.date, {
      ...date,
      role,
      part,
      coming: isComing(date, part, published, future),
      start,
      end,
      expressionStart: expression.start,
      expressionEnd: expression.end,
      place,
    });
  }
  const all = [...found.values()];
  // Where a sentence says when a thing happened, when somebody spoke of it is no event of its own. Where all is still to
  // come, that somebody announced it is what happened, and so it is where all was over for long.
  const news = all.filter(({ role, coming }) => role === "event" && !coming);
  return all.filter(({ role, first }) => role === "event" || !news.some(({ last }) => daysBetween(last, first) <= newsLasts));
}

/** Whether one expression names the day after that of another. */
function follows(first: DateExpression, last: DateExpression): boolean {
  const [day, next] = [first, last].map(({ value }) => (value === null ? null : readEventDate(value)));
  return day?.precision === "day" && next?.precision === "day" && daysBetween(day.first, next.first) === 1;
}

/** Days for which what happened is what a report is about, whoever speaks of it. */
const newsLasts = 7;

/** UTF-16 units before and after a date in which its quotation marks are looked for. */
const quotation = 1000;

/** A stretch that had begun, but not ended, at publication lies as far ahead as its sentence says. */
function isComing(date: EventDate, part: DatePart | null, published: string | null, future: boolean): boolean {
  const { first, last } = daysOfPart(date, part);
  if (published !== null && first > published) return true;
  return (published === null || (first < last && last > published)) && future;
}
