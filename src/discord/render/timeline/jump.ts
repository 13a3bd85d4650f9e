import { type APIStringSelectComponent, ComponentType } from "discord.js";

import type { TimelineEvent } from "../../../timeline/event.ts";
import { encodeAction } from "../../action.ts";
import { monthOf } from "../../language/event-date.ts";
import type { Reader } from "../../language/reader.ts";
import { label } from "../../language/say.ts";
import { limits } from "../limits.ts";
import type { Page } from "../pages.ts";

/** A place that a timeline's menu jumps to. */
export interface Stop {
  readonly name: string;
  /** Index of its first event. */
  readonly first: number;
}

/**
 * The months of a timeline. Where there are more than Discord lets a menu hold, its years, and of more years than that
 * an even selection.
 */
export function jumpStops(events: readonly TimelineEvent[], reader: Reader): readonly Stop[] {
  const months = stops(events.map((event) => monthOf(event.date, reader)));
  if (months.length <= limits.options) return months;
  const years = stops(events.map((event) => event.date.slice(0, 4)));
  const step = Math.ceil(years.length / limits.options);
  return years.filter((_, index) => index % step === 0);
}

function stops(names: readonly string[]): readonly Stop[] {
  return names.flatMap((name, first) => (name === names[first - 1] ? [] : [{ name, first }]));
}

/** A menu to jump by; the value of an option is the index of its first event. None where there is nowhere to jump to. */
export function jumpMenu(
  all: readonly Stop[],
  page: Page,
  timelineId: string,
  reader: Reader,
): readonly APIStringSelectComponent[] {
  if (all.length < 2) return [];
  const here = all.findLast((stop) => stop.first <= page.start);
  const options = all.map((stop) => ({
    label: stop.name.slice(0, limits.optionText),
    value: String(stop.first),
    default: stop === here,
  }));
  const custom_id = encodeAction({ kind: "jump", timeline: timelineId });
  return [{ type: ComponentType.StringSelect, custom_id, placeholder: label(reader, "jumpToMonth"), options }];
}
