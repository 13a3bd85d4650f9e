import type { ChatInputCommandInteraction } from "discord.js";

import { makeTimeline } from "../../timeline/timeline.ts";
import { filterFault, longestQuestion } from "../asking/read-request.ts";
import type { Bot } from "../bot.ts";
import type { Filters } from "../render/searched.ts";
import { renderTimeline } from "../render/timeline/timeline.ts";
import { mayAttachTo } from "../respond/permissions.ts";
import { edit, notify } from "../respond/to-interaction.ts";
import { drawKept } from "./draw-kept.ts";
import { keepTimeline, type KeptTimeline, timelineView } from "./kept-timeline.ts";

/** Answers `/timeline`. Acknowledges at once: looking through the dates may take its time. */
export async function showTimeline(
  interaction: ChatInputCommandInteraction,
  topic: string | null,
  filters: Filters,
  bot: Bot,
): Promise<void> {
  const tooLong = topic !== null && topic.length > longestQuestion;
  const fault = tooLong ? ({ kind: "questionTooLong", most: longestQuestion } as const) : filterFault(filters);
  if (fault !== null) return notify(interaction, fault);
  const turn = bot.turns.take(interaction.user.id);
  if (!turn.taken) return notify(interaction, turn.why === "stopping" ? { kind: "stopping" } : { kind: turn.why, seconds: turn.seconds });
  try {
    await interaction.deferReply();
    const { source } = filters;
    if (source !== null && (await bot.answering.archive.coverage({ source })).articles === 0) {
      await notify(interaction, { kind: "unknownSource", source });
      return;
    }
    const { kept, picture } = await turn.run(async () => {
      const kept = await lookThrough(interaction, topic, filters, bot);
      return { kept, picture: mayAttachTo(interaction) ? await drawKept(kept, bot.log) : null };
    });
    const id = keepTimeline(bot, kept);
    await edit(interaction, (surface) => renderTimeline(kept.events, timelineView(id, kept, { surface, picture })));
  } finally {
    turn.release();
  }
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
  const { events } = await makeTimeline({ ...filter, ...(topic !== null && { topic }) }, answering);
  // The days are those of the events: any article may tell of them.
  const coverage = await answering.archive.coverage(source === null ? {} : { source });
  const { indexedAt } = await answering.archive.generation();
  const ms = Math.round(performance.now() - started);
  log.info({ member: user.id, events: events.length, ms, ...(settings.log.questions && { topic }) }, "timeline made");
  return { events, topic, filters, coverage: { ...coverage, indexedAt }, member: user.id, locale };
}
