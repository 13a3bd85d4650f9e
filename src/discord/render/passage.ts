import type { APIComponentInContainer } from "discord.js";

import type { Quote } from "../../answer/answer.ts";
import { escape } from "../escape.ts";
import type { Reader } from "../language/reader.ts";
import { label, say } from "../language/say.ts";
import { blockQuote, type Markdown } from "../markdown.ts";
import type { AnswerView } from "./answer-view.ts";
import { cardPage } from "./card-pages.ts";
import { citation } from "./citation.ts";
import { amber, button, card, fileOf, rows, text } from "./components.ts";
import { linkButton } from "./link.ts";
import type { Page } from "./pages.ts";
import { type Draft, drafted } from "./reply.ts";

/** What a passage is to its question. */
type List = "quotes" | "nearest";

/** Where a passage stands in its answer. */
interface Place {
  readonly answerId: string;
  readonly list: List;
  readonly index: number;
  readonly reader: Reader;
}

/** More would bury the best, and each brings a row of buttons, of which an ordinary message holds five. */
const mostOnPage = 3;

/**
 * The page of an answer's passages that holds passage `view.from`.
 *
 * @param around lays a page out: what stands before and after the passages
 */
export function passagePage(
  list: List,
  passages: readonly Quote[],
  view: AnswerView,
  around: (cards: Draft, page: Page) => Draft,
): Draft {
  const { answerId, reader, from, surface } = view;
  const cardOf = (make: typeof passageCard) => (index: number) => {
    const passage = passages[index];
    return passage === undefined ? drafted([]) : make(passage, { answerId, list, index, reader });
  };
  const total = passages.length;
  const cards = { total, most: mostOnPage, whole: cardOf(passageCard), attached: cardOf(attachedPassageCard), around };
  return cardPage(cards, from, surface);
}

/** One passage: the words first, then what they are from, then buttons. */
function passageCard(quote: Quote, place: Place): Draft {
  return drafted([laidOut(quote, blockQuote(escape(quote.text)), [], place)]);
}

/** The same for a passage longer than a message: never cut, but attached whole, which the message says. */
function attachedPassageCard(quote: Quote, place: Place): Draft {
  const file = { name: `${place.list}-${place.index + 1}.txt`, text: quote.text };
  const key = place.list === "quotes" ? "quoteAttached" : "passageAttached";
  const notice = say(place.reader, key, { file: escape(file.name) });
  return { components: [laidOut(quote, notice, [fileOf(file)], place)], files: [file] };
}

function laidOut(quote: Quote, words: Markdown, files: readonly APIComponentInContainer[], place: Place) {
  const { answerId, list, index, reader } = place;
  const inContext = button(label(reader, "inContext"), { kind: "context", answer: answerId, list, index });
  const link = linkButton(quote.article.url, reader);
  return card(
    [
      text(words, citation(quote.article, quote.alsoIn, reader)),
      ...files,
      ...rows(link === null ? [inContext] : [inContext, link]),
    ],
    list === "nearest" ? amber : null,
  );
}
