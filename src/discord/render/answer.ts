import type { Answer } from "../../answer/answer.ts";
import { say } from "../language/say.ts";
import { subtext } from "../markdown.ts";
import { answerButtons, type AnswerView, smallPrint } from "./answer-view.ts";
import { rows, text } from "./components.ts";
import { unanswered } from "./insufficient.ts";
import type { Page } from "./pages.ts";
import { passagePage } from "./passage-pages.ts";
import { type Draft, drafted, type Reply, together, toReply } from "./reply.ts";
import { turning } from "./turning.ts";

/** An answer: quotes first, then what was asked and searched, then buttons. Or that the coverage doesn't answer. */
export function renderAnswer(answer: Answer, view: AnswerView): Reply {
  const found = answer.status === "answered" && answer.quotes.length > 0;
  return toReply(found ? quotes(answer, view) : unanswered(answer, view), view.surface);
}

function quotes(answer: Answer, view: AnswerView): Draft {
  const place = { answerId: view.answerId, list: "quotes", reader: view.reader } as const;
  return passagePage(answer.quotes, place, view.from, view.surface, (passages, page) =>
    together([
      passages,
      drafted([
        text(quotesShown(page, view), ...smallPrint(answer, view)),
        ...rows([
          ...turning(page, { previous: "previousQuotes", next: "moreQuotes" }, view.reader, (from) => ({
            kind: "quotes",
            answer: view.answerId,
            from,
          })),
          ...answerButtons(view),
        ]),
      ]),
    ]),
  );
}

function quotesShown(page: Page, { reader }: AnswerView) {
  if (page.end - page.start === page.total) return null;
  return subtext(say(reader, "quotesShown", { first: page.start + 1, last: page.end, total: page.total }));
}
