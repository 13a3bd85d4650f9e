import type { Coverage } from "../../answer/answer.ts";
import { areVerbatim } from "../../answer/verbatim.ts";
import type { Timeline } from "../../timeline/event.ts";
import type { Bot } from "../bot.ts";
import { readerOf, type Reader } from "../language/reader.ts";
import type { ImageFile, Surface } from "../render/reply.ts";
import type { Filters } from "../render/searched.ts";
import type { TimelineView } from "../render/timeline/timeline.ts";

/** A timeline as the bot keeps it for its buttons. */
export type KeptTimeline = Timeline & Asked;

interface Asked {
  readonly topic: string | null;
  readonly filters: Filters;
  readonly coverage: Coverage;
  /** Discord id of who asked. */
  readonly member: string;
  /** Locale it was written for. */
  readonly locale: string | null;
  /** Whether its message shows another page than the first. */
  readonly turned: boolean;
}

/** Of this form: events that were kept without their other articles have expired. */
const kind = "timeline 2";
const lifetimeMs = 30 * 24 * 60 * 60 * 1000;

/** @returns the short id that its buttons carry */
export function keepTimeline(bot: Bot, kept: KeptTimeline): string {
  return bot.state.keepsakes.keep(kind, kept, lifetimeMs);
}

export function findTimeline(bot: Bot, id: string): KeptTimeline | null {
  return bot.state.keepsakes.find(kind, id) as KeptTimeline | null;
}

/** Notes that the pages of its message have been turned. */
export function markTurned(bot: Bot, id: string, kept: KeptTimeline): void {
  if (!kept.turned) bot.state.keepsakes.replace(kind, id, { ...kept, turned: true });
}

/** Whether every sentence of these events still stands in the coverage. */
export function stillStands({ events }: KeptTimeline, bot: Bot): Promise<boolean> {
  return areVerbatim(events.flatMap(({ quotes }) => quotes), bot.answering.archive);
}

export interface LookingAtTimeline {
  readonly surface: Surface;
  /** As in the view; 0 where left out. */
  readonly from?: number;
  readonly cut?: number;
  /** Who looks, where that isn't who asked. */
  readonly reader?: Reader;
  /** Of the first answer alone: pages turned to come without it, as do copies for others. */
  readonly picture?: ImageFile | null;
}

export function timelineView(id: string, kept: KeptTimeline, looking: LookingAtTimeline): TimelineView {
  const { surface, from = 0, cut = 0, reader = readerOf(kept.locale), picture = null } = looking;
  const { topic, filters, coverage } = kept;
  return { reader, surface, timelineId: id, topic, filters, coverage, from, cut, picture };
}
