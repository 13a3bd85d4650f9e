import { type ButtonInteraction, MessageFlags, type StringSelectMenuInteraction } from "discord.js";

import type { Bot } from "../bot.ts";
import { readerOf } from "../language/reader.ts";
import { renderNotice } from "../render/notice.ts";
import { renderTimeline, type TimelineView } from "../render/timeline/timeline.ts";
import { edit, follow, notify } from "../respond/to-interaction.ts";
import { findTimeline, markTurned, stillStands, timelineView } from "../timelines/kept-timeline.ts";
import { showContext } from "./in-context.ts";

/** Turns a timeline to the page that holds an event: in place for who asked, on a copy for anybody else. */
export async function turnTimeline(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  id: string,
  { from, cut }: Pick<TimelineView, "from" | "cut">,
  bot: Bot,
): Promise<void> {
  const kept = findTimeline(bot, id);
  if (kept === null) return notify(interaction, { kind: "expired" });
  const alone = interaction.message.flags.has(MessageFlags.Ephemeral);
  const own = kept.member === interaction.user.id;
  if (own && !alone) markTurned(bot, id, kept);
  await (alone || own ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }));
  const reader = readerOf(alone || !own ? interaction.locale : kept.locale);
  if (await stillStands(kept, bot)) {
    await edit(interaction, (surface) => renderTimeline(kept, timelineView(id, kept, { surface, from, cut, reader })));
  } else {
    await follow(interaction, (surface) => renderNotice({ kind: "coverageChanged" }, reader, surface), "asker");
  }
}

/** The paragraphs around one quote of an event. */
export async function showEventInContext(interaction: ButtonInteraction, id: string, event: number, index: number, bot: Bot): Promise<void> {
  const quote = findTimeline(bot, id)?.events[event]?.quotes[index];
  if (quote === undefined) return notify(interaction, { kind: "expired" });
  await showContext(interaction, { ...quote, alsoIn: [] }, true, bot);
}
