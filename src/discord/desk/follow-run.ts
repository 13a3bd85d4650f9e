import { setTimeout as sleep } from "node:timers/promises";

import type { Message } from "discord.js";

import type { Bot } from "../bot.ts";
import { readerOf } from "../language/reader.ts";
import { renderReindexOutcome, renderReindexProgress } from "../render/desk/progress.ts";
import { editOf, payloadOf } from "../respond/payload.ts";
import { interactionIsOver } from "../respond/refusals.ts";
import { edit, type Answerable, type Render } from "../respond/to-interaction.ts";
import type { Begun } from "./owner.ts";

/** Between two edits of one message: Discord slows down who edits more often. */
const pauseMs = 2_000;

/** An interaction's token lives for 15 minutes; the last of them is not relied on. */
const tokenMs = 14 * 60_000;

/**
 * Shows how a run comes on in the message that an interaction stands for, and how it ended. Long runs outlive what an
 * interaction may edit: they are shown on in an ordinary message of the channel.
 *
 * @param begun called when it is shown for the first time: what is sent before that takes the place of "thinking…"
 */
export async function followRun({ run, askedBy }: Begun, interaction: Answerable, bot: Bot, begun?: () => Promise<unknown>): Promise<void> {
  const reader = readerOf(interaction.locale);
  const show = shower(interaction, bot);
  const outcome = bot.owner.ended(run);
  const ended = outcome.then(() => true);
  let shown = -1;
  for (let over = false; !over; over = await Promise.race([ended, sleep(pauseMs, false)])) {
    const progress = await bot.owner.progress();
    if (progress.passages === shown) continue;
    const first = shown === -1;
    shown = progress.passages;
    await show((surface) => renderReindexProgress(progress, askedBy, reader, surface)).catch((err: unknown) =>
      bot.log.warn({ err }, "the progress of indexing could not be shown"),
    );
    if (first) await begun?.();
  }
  const how = await outcome;
  await show((surface) => renderReindexOutcome(how, askedBy, reader, surface));
}

/** Edits by the interaction while that works, and then a message of the channel. */
function shower(interaction: Answerable, bot: Bot): (render: Render) => Promise<void> {
  let moved: Message | null = null;
  return async (render) => {
    if (moved !== null) {
      await moved.edit(editOf(render("components")));
      return;
    }
    if (bot.now() - interaction.createdTimestamp < tokenMs) {
      try {
        await edit(interaction, render);
        return;
      } catch (error) {
        if (!interactionIsOver(error)) throw error;
      }
    }
    const channel = interaction.channel ?? (await interaction.client.channels.fetch(interaction.channelId ?? ""));
    if (channel?.isSendable() !== true) return;
    moved = await channel.send(payloadOf(render("components")));
  };
}
