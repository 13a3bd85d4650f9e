import type { Answer } from "../../answer/answer.ts";
import { say } from "../language/say.ts";
import { type Markdown, subtext } from "../markdown.ts";
import { answerButtons, type AnswerView, smallPrint } from "./answer-view.ts";
import { rows, text } from "./components.ts";
import { unanswered } from "./insufficient.ts";
import type { Page } from "./pages.ts";
import { passagePage } from "./passage.ts";
import { type Draft, drafted, type Reply, together, toReply } from "./reply.ts";
import { turning } from "./turning.ts";

/** An answer: quotes first, then what was asked and searched, then buttons. Or that the coverage doesn't answer. */
export function renderAnswer(answer: Answer, view: AnswerView): Reply {
  const found = answer.status === "answered" && answer.quotes.length > 0;
  return toReply(found ? quotes(answer, view) : unanswered(answer, view), view.surface);
}

function quotes(answer: Answer, view: AnswerView): Draft {
  const print = smallPrint(answer, view);
  return passagePage("quotes", answer.quotes, view, (passages, page) => {
    const turns = turning(page, { previous: "previousQuotes", next: "moreQuotes" }, view.reader, (from) => ({
      kind: "quotes",
      answer: view.answerId,
      from,
    }));
    const buttons = rows([...turns, ...answerButtons(view)]);
    return together([passages, drafted([text(quotesShown(page, view), ...print), ...buttons])]);
  });
}

function quotesShown({ start, end, total }: Page, { reader }: AnswerView): Markdown | null {
  return end - start === total ? null : subtext(say(reader, "quotesShown", { first: start + 1, last: end, total }));
}
