import { randomBytes } from "node:crypto";

import type { Interaction } from "discord.js";

import { onMessage } from "./asking/on-message.ts";
import type { Bot } from "./bot.ts";
import { readerOf } from "./language/reader.ts";
import { onInteraction } from "./on-interaction.ts";
import { type Notice, renderNotice } from "./render/notice.ts";
import { interactionIsOver, lacksPermission } from "./respond/refusals.ts";
import { notify } from "./respond/to-interaction.ts";
import { type Heard, replyTo } from "./respond/to-message.ts";

/** Handles an interaction; what goes wrong is logged, and told to the member where that can be done. Never rejects. */
export async function guardedInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  try {
    await onInteraction(interaction, bot);
  } catch (error) {
    const notice = written(error, bot);
    if (interaction.isAutocomplete() || interactionIsOver(error)) return;
    await notify(interaction, notice).catch((err: unknown) => bot.log.warn({ err }, "the member could not be told"));
  }
}

/** The same for a message. */
export async function guardedMessage(message: Heard, bot: Bot): Promise<void> {
  try {
    await onMessage(message, bot);
  } catch (error) {
    const notice = written(error, bot);
    const reader = readerOf(message.guild?.preferredLocale ?? null);
    await replyTo(message, (surface) => renderNotice(notice, reader, surface), reader, bot.log).catch((err: unknown) =>
      bot.log.warn({ err }, "the member could not be told"),
    );
  }
}

/** Logs an error under a short name by which the member can point to it. */
function written(err: unknown, bot: Bot): Notice {
  const incident = randomBytes(4).toString("hex");
  bot.log.error({ err, incident }, "a request failed");
  return lacksPermission(err) ? { kind: "missingPermissions", permissions: ["ViewChannel", "SendMessages"] } : { kind: "failed", incident };
}
