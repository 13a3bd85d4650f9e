import type { Quote } from "../../answer/answer.ts";
import { escape } from "../escape.ts";
import type { Reader } from "../language/reader.ts";
import { say } from "../language/say.ts";
import { blockQuote, bold, type Markdown, md, subtext } from "../markdown.ts";
import { citation } from "./citation.ts";
import { amber, card, fileOf, rows, text } from "./components.ts";
import { linkButton } from "./link.ts";
import { type Draft, drafted, fits, type Reply, type Surface, toReply } from "./reply.ts";

/** A run of text of an article, such as a paragraph: UTF-16 units, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The part of an answer's or a timeline's quote that its context needs. */
export type Quoted = Pick<Quote, "text" | "start" | "end" | "article" | "alsoIn">;

export interface ContextView {
  readonly reader: Reader;
  readonly surface: Surface;
  /** False for a passage of a question that the coverage doesn't answer. */
  readonly answers: boolean;
}

/** Paragraphs shown on either side of the quoted one, where there is room. */
const neighbours = 2;

/**
 * The paragraphs that a quote stands in and those around it, word for word, with the quote in bold.
 *
 * @param articleText the text that the quote's offsets are into
 * @param paragraphs the article's blocks in order, without those that aren't part of its running text
 */
export function renderContext(quote: Quoted, articleText: string, paragraphs: readonly Span[], view: ContextView): Reply {
  const inside = paragraphs.map((paragraph) => paragraph.start < quote.end && paragraph.end > quote.start);
  const core = { first: inside.indexOf(true), last: inside.lastIndexOf(true) };
  const none = { first: 0, last: -1 };
  let shown = core.first === -1 ? none : core;
  const draftOf = (run: Run) => contextDraft(quote, articleText, paragraphs, run, view);
  for (const wider of widenings(shown, paragraphs.length)) {
    if (!fits(draftOf(wider(shown)), view.surface)) continue;
    shown = wider(shown);
  }
  const draft = draftOf(shown);
  return toReply(fits(draft, view.surface) ? draft : attached(quote, articleText, paragraphs, shown, view), view.surface);
}

/** Paragraphs by index, both ends included; none where `last` is before `first`. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** One paragraph more before and after in turn, so that a long one on one side leaves room to the other. */
function widenings({ first, last }: Run, count: number): readonly ((run: Run) => Run)[] {
  if (last < first) return [];
  return Array.from({ length: neighbours }, (_, step) => [
    ...(first - step > 0 ? [(run: Run): Run => ({ ...run, first: run.first - 1 })] : []),
    ...(last + step < count - 1 ? [(run: Run): Run => ({ ...run, last: run.last + 1 })] : []),
  ]).flat();
}

function contextDraft(quote: Quoted, articleText: string, paragraphs: readonly Span[], run: Run, view: ContextView): Draft {
  const { start, end } = extent(quote, paragraphs, run);
  const before = escape(articleText.slice(start, quote.start));
  const after = escape(articleText.slice(quote.end, end));
  const words = blockQuote(md`${before}${bold(escape(quote.text))}${after}`);
  return drafted(contextComponents(words, quote, paragraphs, run, view));
}

function attached(quote: Quoted, articleText: string, paragraphs: readonly Span[], run: Run, view: ContextView): Draft {
  const { start, end } = extent(quote, paragraphs, run);
  const file = { name: "context.txt", text: articleText.slice(start, end) };
  const notice = say(view.reader, "passageAttached", { file: escape(file.name) });
  return { components: [...contextComponents(notice, quote, paragraphs, run, view), fileOf(file)], files: [file] };
}

function contextComponents(words: Markdown, quote: Quoted, paragraphs: readonly Span[], run: Run, view: ContextView) {
  const { reader, answers } = view;
  const link = linkButton(quote.article.url, reader);
  const hiddenBefore = run.last < run.first ? 0 : run.first;
  const hiddenAfter = run.last < run.first ? 0 : paragraphs.length - 1 - run.last;
  return [
    card(
      [
        text(
          say(reader, answers ? "contextHeading" : "contextNotAnswer"),
          hiddenBefore === 0 ? null : subtext(say(reader, "contextBefore", { count: hiddenBefore })),
          words,
          hiddenAfter === 0 ? null : subtext(say(reader, "contextAfter", { count: hiddenAfter })),
          citation(quote.article, quote.alsoIn, reader),
        ),
        ...rows(link === null ? [] : [link]),
      ],
      answers ? null : amber,
    ),
  ];
}

function extent(quote: Quoted, paragraphs: readonly Span[], { first, last }: Run): Span {
  return {
    start: Math.min(quote.start, paragraphs[first]?.start ?? quote.start),
    end: Math.max(quote.end, paragraphs[last]?.end ?? quote.end),
  };
}
