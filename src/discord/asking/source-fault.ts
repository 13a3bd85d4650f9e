import type { Bot } from "../bot.ts";
import type { Notice } from "../render/notice.ts";
import type { Filters } from "../render/searched.ts";

/**
 * What is wrong with the source of a filter; null when nothing is. One look into the index tells, so that it is known
 * before an interaction is deferred: from then on, whoever is to see the answer sees a refusal, too.
 */
export async function sourceFault({ source }: Filters, { answering }: Bot): Promise<Notice | null> {
  if (source === null || (await answering.archive.coverage({ source })).articles > 0) return null;
  return { kind: "unknownSource", source };
}
