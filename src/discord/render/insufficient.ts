import type { Answer } from "../../answer/answer.ts";
import { label, say } from "../language/say.ts";
import { type Markdown, subtext } from "../markdown.ts";
import { answerButtons, type AnswerView, smallPrint } from "./answer-view.ts";
import { amber, button, card, rows, text } from "./components.ts";
import type { Page } from "./pages.ts";
import { passagePage } from "./passage.ts";
import { type Draft, drafted, type Reply, together, toReply } from "./reply.ts";
import { turning } from "./turning.ts";

/**
 * Says that the coverage doesn't answer, and what was searched. Passages that came near are only offered: shown at
 * once under a question, they would be read as its answer.
 */
export function unanswered(answer: Answer, view: AnswerView): Draft {
  const { reader, answerId } = view;
  const offered = answer.nearest.length > 0;
  const show = button(label(reader, "showNearest"), { kind: "nearest", answer: answerId, from: 0 });
  return drafted([
    card(
      [
        text(
          say(reader, answer.coverage.articles === 0 ? "nothingToSearch" : "notAnswered"),
          offered ? say(reader, "nearestOffered") : null,
          ...smallPrint(answer, view),
        ),
      ],
      amber,
    ),
    ...rows([...(offered ? [show] : []), ...answerButtons(view)]),
  ]);
}

/** The passages that came nearest to a question without an answer, labelled as not answering it. */
export function renderNearest(answer: Answer, view: AnswerView): Reply {
  const { reader, surface } = view;
  if (answer.nearest.length === 0) return toReply(unanswered(answer, view), surface);
  const print = smallPrint(answer, view);
  const draft = passagePage("nearest", answer.nearest, view, (passages, page) => {
    const turns = turning(page, { previous: "previousNearest", next: "moreNearest" }, reader, (from) => ({
      kind: "nearest",
      answer: view.answerId,
      from,
    }));
    const below = [text(nearestShown(page, view), ...print), ...rows(turns)];
    return together([drafted([text(say(reader, "nearestHeading"))]), passages, drafted(below)]);
  });
  return toReply(draft, surface);
}

function nearestShown({ start, end, total }: Page, { reader }: AnswerView): Markdown {
  return subtext(say(reader, "nearestShown", { first: start + 1, last: end, total }));
}
