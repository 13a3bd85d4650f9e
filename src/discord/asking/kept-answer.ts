import type { Answer } from "../../answer/answer.ts";
import { areVerbatim } from "../../answer/verbatim.ts";
import type { Bot } from "../bot.ts";
import { readerOf, type Reader } from "../language/reader.ts";
import type { AnswerView } from "../render/answer-view.ts";
import type { Surface } from "../render/reply.ts";
import type { Filters } from "../render/searched.ts";

/** An answer as the bot keeps it for the buttons under it, and for replies to it. */
export interface KeptAnswer {
  readonly answer: Answer;
  /** The question that follow-ups are read with. */
  readonly root: string;
  readonly filters: Filters;
  /** Discord id of who asked. */
  readonly member: string;
  /** Locale it was written for. */
  readonly locale: string | null;
  readonly private: boolean;
  /** Discord id of who made it public; null otherwise. */
  readonly sharedBy: string | null;
  /** Whether a private answer has been made public. */
  readonly shared: boolean;
}

const kind = "answer";

/** Long enough for a conversation to be come back to; by then the news has moved on. */
const answerLifetimeMs = 30 * 24 * 60 * 60 * 1000;

/** @returns the short id that its buttons carry */
export function keepAnswer(bot: Bot, kept: KeptAnswer): string {
  return bot.state.keepsakes.keep(kind, kept, answerLifetimeMs);
}

export function replaceAnswer(bot: Bot, id: string, kept: KeptAnswer): void {
  bot.state.keepsakes.replace(kind, id, kept);
}

export function findAnswer(bot: Bot, id: string): KeptAnswer | null {
  return bot.state.keepsakes.find(kind, id) as KeptAnswer | null;
}

/**
 * The kept answer, if every word it quotes still stands in the coverage: an article may have been corrected or taken
 * out since, and is not quoted any more.
 */
export async function standingAnswer(bot: Bot, id: string): Promise<KeptAnswer | null> {
  const kept = findAnswer(bot, id);
  if (kept === null) return null;
  const { quotes, nearest } = kept.answer;
  return (await areVerbatim([...quotes, ...nearest], bot.answering.archive)) ? kept : null;
}

export interface Looking {
  readonly surface: Surface;
  readonly from?: number;
  /** Who looks, where that isn't who asked. */
  readonly reader?: Reader;
}

export function viewOf(id: string, kept: KeptAnswer, { surface, from = 0, reader = readerOf(kept.locale) }: Looking): AnswerView {
  const { filters, sharedBy } = kept;
  return { reader, surface, answerId: id, filters, from, private: kept.private, sharedBy };
}
