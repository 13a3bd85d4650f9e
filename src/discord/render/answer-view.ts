import type { APIButtonComponent } from "discord.js";

import type { Answer } from "../../answer/answer.ts";
import { escapeLine } from "../escape-line.ts";
import type { Reader } from "../language/reader.ts";
import { label, say } from "../language/say.ts";
import { type Markdown, subtext, trusted } from "../markdown.ts";
import { button } from "./components.ts";
import type { Surface } from "./reply.ts";
import { filterLine, type Filters, searchedLine } from "./searched.ts";

/** How an answer is looked at. */
export interface AnswerView {
  readonly reader: Reader;
  readonly surface: Surface;
  /** Short name under which the bot keeps the answer: letters, digits, `_` and `-`, at most 40. */
  readonly answerId: string;
  readonly filters: Filters;
  /** Index of a passage: the page that holds it is shown. 0 for the first page. */
  readonly from: number;
  /** Seen by the asker alone, who may then share it. */
  readonly private: boolean;
  /** Discord id of the member who made a private answer public; null otherwise. */
  readonly sharedBy: string | null;
}

/** Small print under an answer: what was asked, and what was searched. */
export function smallPrint(answer: Answer, view: AnswerView): readonly (Markdown | null)[] {
  const { reader } = view;
  const question = escapeLine(answer.question, 200);
  return [
    question === null ? null : say(reader, "question", { question }),
    filterLine(view.filters, reader),
    searchedLine(answer.coverage, reader),
    view.sharedBy === null ? null : say(reader, "sharedBy", { member: memberName(view.sharedBy) }),
  ].map((line) => (line === null ? null : subtext(line)));
}

/** Buttons that every answer has, whatever it found. */
export function answerButtons(view: AnswerView): readonly APIButtonComponent[] {
  const { reader, answerId: answer, filters } = view;
  const filtered = filterLine(filters, reader) !== null;
  return [
    ...(filtered ? [button(label(reader, "dropFilters"), { kind: "unfilter", answer })] : []),
    ...(view.private ? [button(label(reader, "share"), { kind: "share", answer })] : []),
    button(label(reader, "helpful"), { kind: "vote", answer, vote: "up" }),
    button(label(reader, "notHelpful"), { kind: "vote", answer, vote: "down" }),
  ];
}

/** A member's name as Discord draws it. Notifies nobody: every reply forbids that. */
export function memberName(id: string): Markdown {
  return trusted(/^\d{1,20}$/u.test(id) ? `<@${id}>` : "?");
}
