import type { Archive } from "../../archive/archive.ts";
import type { Notice } from "../render/notice.ts";
import type { Filters } from "../render/searched.ts";
import { readFilters, type WrittenFilters } from "./read-request.ts";
import type { Turn, Turns } from "./turns.ts";

/** What of the bot is asked. */
export interface Door {
  readonly turns: Turns;
  readonly answering: { readonly archive: Pick<Archive, "coverage"> };
}

/** A turn that was taken, and so must be released, or what to tell whoever has none. */
export type Admission = { readonly turn: Turn } | { readonly fault: Notice };

/** Takes a turn for a member whose request has no filters. */
export function admit(member: string, { turns }: Pick<Door, "turns">): Admission {
  const turn = turns.take(member);
  if (turn.taken) return { turn };
  return { fault: turn.why === "stopping" ? { kind: "stopping" } : { kind: turn.why, seconds: turn.seconds } };
}

/**
 * Reads the filters of a request, then takes a turn for it: what can't be searched takes none.
 *
 * All is known before an interaction is deferred: from then on, whoever is to see the answer sees a refusal, too.
 */
export async function admitFiltered(
  member: string,
  written: WrittenFilters,
  bot: Door,
): Promise<{ readonly filters: Filters; readonly turn: Turn } | { readonly fault: Notice }> {
  const read = readFilters(written);
  if ("fault" in read) return read;
  const { filters } = read;
  const { source } = filters;
  if (source !== null) {
    // One look into the index tells.
    const { articles } = await bot.answering.archive.coverage({ source });
    if (articles === 0) return { fault: { kind: "unknownSource", source } };
  }
  const admission = admit(member, bot);
  return "fault" in admission ? admission : { filters, turn: admission.turn };
}
