import { setTimeout as sleep } from "node:timers/promises";

import { RESTJSONErrorCodes } from "discord.js";

import type { Bot } from "../bot.ts";
import { readerOf } from "../language/reader.ts";
import { renderReindexOutcome, renderReindexProgress } from "../render/desk/progress.ts";
import { type Posted, post } from "../respond/post.ts";
import { interactionIsOver, isCode } from "../respond/refusals.ts";
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
  await show((surface) => renderReindexOutcome(how, askedBy, reader, surface), "anew");
}

/** @param gone what to do where the message was deleted: progress is not posted again, but how it ended is */
type Show = (render: Render, gone?: "silent" | "anew") => Promise<void>;

/** Edits by the interaction while that works, and then a message of its own. */
function shower(interaction: Answerable, bot: Bot): Show {
  let moved: Posted | null = null;
  let deleted = false;
  /** @returns false where the interaction is over and there is no other message yet */
  const changed = async (render: Render): Promise<boolean> => {
    if (moved !== null) {
      await moved.edit(render);
      return true;
    }
    if (bot.now() - interaction.createdTimestamp >= tokenMs) return false;
    try {
      await edit(interaction, render);
      return true;
    } catch (error) {
      if (interactionIsOver(error)) return false;
      throw error;
    }
  };
  return async (render, gone = "silent") => {
    if (deleted && gone === "silent") return;
    try {
      if (!deleted && (await changed(render))) return;
    } catch (error) {
      if (!isCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
      deleted = true;
      if (gone === "silent") return;
    }
    moved = await post(interaction, render, bot.log);
  };
}
