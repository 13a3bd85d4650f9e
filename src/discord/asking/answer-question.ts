import { ask } from "../../answer/ask.ts";
import type { Filter } from "../../archive/archive.ts";
import type { Bot } from "../bot.ts";
import type { Filters } from "../render/searched.ts";
import { keepAnswer, type KeptAnswer } from "./kept-answer.ts";

/** A question with all that its answer depends on. */
export interface Asked {
  readonly question: string;
  /** The question that follow-ups to the answer are read with. */
  readonly root: string;
  readonly filters: Filters;
  /** Discord id. */
  readonly member: string;
  /** Discord id of the server; null in direct messages. */
  readonly guild: string | null;
  /** Locale of the reply. */
  readonly locale: string | null;
  readonly private: boolean;
  /** How it was asked, for the log. */
  readonly by: "mention" | "direct" | "reply" | "channel" | "command" | "menu" | "button";
}

export interface Answered {
  readonly id: string;
  readonly kept: KeptAnswer;
}

/** Quotes looked for: the first page shows three, and the rest wait behind a button. */
const quotes = 6;

/** Answers from the coverage, and keeps the answer for its buttons. */
export async function answerQuestion(bot: Bot, asked: Asked): Promise<Answered> {
  const started = performance.now();
  const { question, root, filters, member, locale } = asked;
  const request = { question, quotes, at: new Date(bot.now()), filter: filterOf(filters) };
  const { answer } = await ask(request, bot.answering);
  const kept = { answer, root, filters, member, locale, private: asked.private, sharedBy: null, shared: false };
  const id = keepAnswer(bot, kept);
  bot.log.info(
    {
      answer: id,
      by: asked.by,
      member,
      guild: asked.guild,
      status: answer.status,
      confidence: Number(answer.confidence.toFixed(3)),
      quotes: answer.quotes.length,
      ms: Math.round(performance.now() - started),
      ...(bot.settings.log.questions && { question }),
    },
    "question answered",
  );
  return { id, kept };
}

function filterOf({ from, to, source }: Filters): Filter {
  return { ...(from !== null && { from }), ...(to !== null && { to }), ...(source !== null && { source }) };
}
