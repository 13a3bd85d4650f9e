import type { Bot } from "../bot.ts";
import { readerOf } from "../language/reader.ts";
import { renderAnswer } from "../render/answer.ts";
import { type Notice, renderNotice } from "../render/notice.ts";
import { lackingToWrite } from "../respond/permissions.ts";
import { type Heard, replyTo } from "../respond/to-message.ts";
import { admit } from "./admission.ts";
import { answerQuestion } from "./answer-question.ts";
import { heardQuestion } from "./heard-question.ts";
import { viewOf } from "./kept-answer.ts";
import { questionFault, withinQuestion } from "./read-request.ts";
import { whileTyping } from "./typing.ts";

/** Answers a message if it is a question to the bot. */
export async function onMessage(message: Heard, bot: Bot): Promise<void> {
  const heard = await heardQuestion(message, bot);
  if (heard === null) return;
  const { asked, written, withheld } = heard;
  const reader = readerOf(asked.locale);
  const tell = (notice: Notice) => replyTo(message, (surface) => renderNotice(notice, reader, surface), reader, bot.log);

  const fault: Notice | null = withheld ? { kind: "roleMentioned" } : questionFault(written);
  if (fault !== null) {
    // In a channel where all is taken for a question, not all is one: a lone emoji or picture deserves no lecture.
    if (asked.by !== "channel") await tell(fault);
    return;
  }
  const admission = admit(message.author.id, bot);
  if ("fault" in admission) {
    await tell(admission.fault);
    return;
  }
  const { turn } = admission;
  try {
    const work = () =>
      turn.run(() =>
        answerQuestion(bot, {
          ...asked,
          question: withinQuestion(asked.question),
          member: message.author.id,
          guild: message.guildId,
        }),
      );
    const silent = lackingToWrite(message.channel).length > 0;
    const { id, kept } = silent ? await work() : await whileTyping(message.channel, bot.log, work);
    await replyTo(message, (surface) => renderAnswer(kept.answer, viewOf(id, kept, { surface })), reader, bot.log);
  } finally {
    turn.release();
  }
}
