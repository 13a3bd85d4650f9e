import { type APIButtonComponent, ComponentType } from "discord.js";
import type { Quote } from "../../answer/answer.ts";
import type { Action } from "../action.ts";
import { escape } from "../escape.ts";
import type { Reader } from "../language/reader.ts";
import { label, say } from "../language/say.ts";
import { blockQuote, type Markdown } from "../markdown.ts";
import { citation } from "./citation.ts";
import { amber, button, card, fileOf, text } from "./components.ts";
import { linkButton } from "./link.ts";
import { type Draft, drafted } from "./reply.ts";

/** Where a passage stands in its answer, and what it is to the question. */
export interface Place {
  readonly answerId: string;
  readonly list: "quotes" | "nearest";
  readonly index: number;
  readonly reader: Reader;
}

/** One passage: the words first, then what they are from, then buttons. */
export function passageCard(quote: Quote, place: Place): Draft {
  return drafted([passage(blockQuote(escape(quote.text)), quote, place)]);
}

/** The same for a passage longer than a message: never cut, but attached whole, which the message says. */
export function attachedPassageCard(quote: Quote, place: Place): Draft {
  const file = { name: `${place.list}-${place.index + 1}.txt`, text: quote.text };
  const key = place.list === "quotes" ? "quoteAttached" : "passageAttached";
  const container = passage(say(place.reader, key, { file: escape(file.name) }), quote, place);
  const [words, ...buttons] = container.components;
  return {
    components: [{ ...container, components: [...(words ? [words] : []), fileOf(file), ...buttons] }],
    files: [file],
  };
}

function passage(words: Markdown, quote: Quote, { answerId, list, index, reader }: Place) {
  const inContext: Action = { kind: "context", answer: answerId, list, index };
  const buttons = [button(label(reader, "inContext"), inContext), linkButton(quote.article.url, reader)];
  return card(
    [
      text(words, citation(quote.article, quote.alsoIn, reader)),
      { type: ComponentType.ActionRow, components: buttons.filter((each): each is APIButtonComponent => each !== null) },
    ],
    list === "nearest" ? amber : null,
  );
}
