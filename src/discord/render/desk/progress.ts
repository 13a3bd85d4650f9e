import { escapeLine } from "../../escape-line.ts";
import type { Reader } from "../../language/reader.ts";
import { say } from "../../language/say.ts";
import { type Markdown, subtext, trusted } from "../../markdown.ts";
import { memberName } from "../answer-view.ts";
import { text } from "../components.ts";
import { drafted, type Reply, type Surface, together, toReply } from "../reply.ts";
import { planSummary, type ReindexPlan } from "./plan.ts";

/** How far the making of an index has come. */
export interface ReindexProgress {
  /** Passages embedded so far. */
  readonly done: number;
  /** Passages to embed in all; 0 while that isn't known. */
  readonly total: number;
}

/** How the making of an index ended. */
export type ReindexResult =
  /** @property seconds how long it took */
  | { readonly kind: "done"; readonly changes: ReindexPlan; readonly seconds: number }
  /** @property cause what happened and what to do, as the failing part said it */
  | { readonly kind: "failed"; readonly cause: string };

/** @param askedBy Discord id of the operator who asked */
export function renderReindexProgress(progress: ReindexProgress, askedBy: string, reader: Reader, surface: Surface): Reply {
  const { done, total } = progress;
  const percent = Math.floor((100 * done) / Math.max(1, total));
  const lines = [
    say(reader, "reindexStarted"),
    total === 0 ? null : trusted(bar(done / total)),
    total === 0 ? null : say(reader, "reindexProgress", { done, total, percent }),
    asked(askedBy, reader),
  ];
  return toReply(drafted([text(...lines)]), surface);
}

export function renderReindexResult(result: ReindexResult, askedBy: string, reader: Reader, surface: Surface): Reply {
  if (result.kind === "failed") {
    const cause = say(reader, "reindexCause", { cause: escapeLine(result.cause, 1000) ?? trusted("?") });
    return toReply(drafted([text(say(reader, "reindexFailed"), cause, asked(askedBy, reader))]), surface);
  }
  const { added, changed, removed } = result.changes;
  const heading = say(reader, added.length + changed.length + removed.length === 0 ? "reindexUnchanged" : "reindexDone");
  const took = say(reader, "reindexTook", { count: Math.max(1, Math.round(result.seconds)) });
  const summary = planSummary(result.changes, heading, reader);
  return toReply(together([summary, drafted([text(took, asked(askedBy, reader))])]), surface);
}

function asked(member: string, reader: Reader): Markdown {
  return subtext(say(reader, "askedBy", { member: memberName(member) }));
}

const barLength = 20;

/** @param share 0 to 1 */
function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * barLength);
  return `\`${"█".repeat(full)}${"░".repeat(barLength - full)}\``;
}
