import type { ChatInputCommandInteraction } from "discord.js";

import type { Timeline } from "../../timeline/event.ts";
import { makeTimeline } from "../../timeline/timeline.ts";
import { admitFiltered } from "../asking/admission.ts";
import { longestQuestion, type WrittenFilters } from "../asking/read-request.ts";
import type { Bot } from "../bot.ts";
import { readerOf } from "../language/reader.ts";
import { renderNotice } from "../render/notice.ts";
import type { Filters } from "../render/searched.ts";
import { renderTimeline } from "../render/timeline/timeline.ts";
import { mayAttachTo } from "../respond/permissions.ts";
import { edit, follow, notify } from "../respond/to-interaction.ts";
import { findTimeline, keepTimeline, type KeptTimeline, timelineView } from "./kept-timeline.ts";

/** Answers `/timeline`. Acknowledges at once: looking through the dates may take its time. */
export async function showTimeline(
  interaction: ChatInputCommandInteraction,
  topic: string | null,
  written: WrittenFilters,
  bot: Bot,
): Promise<void> {
  if (topic !== null && topic.length > longestQuestion) return notify(interaction, { kind: "questionTooLong", most: longestQuestion });
  const admission = await admitFiltered(interaction.user.id, written, bot);
  if ("fault" in admission) return notify(interaction, admission.fault);
  const { filters, turn } = admission;
  try {
    await interaction.deferReply();
    const kept = await turn.run(() => lookThrough(interaction, topic, filters, bot));
    const id = keepTimeline(bot, kept);
    await edit(interaction, (surface) => renderTimeline(kept, timelineView(id, kept, { surface })));
    // Drawing takes no turn from other questions.
    turn.release();
    await addPicture(interaction, id, kept, bot);
  } finally {
    turn.release();
  }
}

/** Puts the picture under the events once it is drawn, unless their pages have been turned by then. */
async function addPicture(interaction: ChatInputCommandInteraction, id: string, kept: KeptTimeline, bot: Bot): Promise<void> {
  if (kept.empty !== null) return;
  if (!mayAttachTo(interaction)) return tellWithout(interaction);
  const picture = await bot.drawing.draw(kept);
  if (picture === null || findTimeline(bot, id)?.turned !== false) return;
  await edit(interaction, (surface) => renderTimeline(kept, timelineView(id, kept, { surface, picture })));
}

async function tellWithout(interaction: ChatInputCommandInteraction): Promise<void> {
  const reader = readerOf(interaction.locale);
  await follow(interaction, (surface) => renderNotice({ kind: "cannotAttach" }, reader, surface), "asker");
}

/** A timeline without what it has besides for a calendar, which would only be kept. */
function toldBy({ events, empty }: Timeline): Timeline {
  return empty === null ? { events, empty } : { events, empty };
}

async function lookThrough(
  { user, locale }: ChatInputCommandInteraction,
  topic: string | null,
  filters: Filters,
  { answering, log, settings }: Bot,
): Promise<KeptTimeline> {
  const started = performance.now();
  const { from, to, source } = filters;
  const filter = { ...(from !== null && { from }), ...(to !== null && { to }), ...(source !== null && { source }) };
  const request = { ...filter, ...(topic !== null && { topic }) };
  const timeline = toldBy(await makeTimeline(request, answering));
  // The days are those of the events: any article may tell of them.
  const coverage = await answering.archive.coverage(source === null ? {} : { source });
  const { indexedAt } = await answering.archive.generation();
  const ms = Math.round(performance.now() - started);
  log.info({ member: user.id, events: timeline.events.length, ms, ...(settings.log.questions && { topic }) }, "timeline made");
  return { ...timeline, topic, filters, coverage: { ...coverage, indexedAt }, member: user.id, locale, turned: false };
}
