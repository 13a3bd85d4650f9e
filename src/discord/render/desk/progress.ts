import type { IndexProgress, IndexResult } from "../../../archive/index-run.ts";
import { escapeLine } from "../../escape-line.ts";
import { type Phrase, phraseText } from "../../language/phrase.ts";
import type { Reader } from "../../language/reader.ts";
import { say } from "../../language/say.ts";
import { type Markdown, md, subtext, trusted } from "../../markdown.ts";
import { memberName } from "../answer-view.ts";
import { text } from "../components.ts";
import { drafted, type Reply, type Surface, together, toReply } from "../reply.ts";
import { planSummary } from "./plan.ts";

/** How the making of an index ended. */
export type ReindexOutcome =
  | { readonly kind: "done"; readonly result: IndexResult }
  /** @property why what happened and what to do */
  | { readonly kind: "failed"; readonly why: Phrase };

/** @param askedBy Discord id of the operator who asked */
export function renderReindexProgress(progress: IndexProgress, askedBy: string, reader: Reader, surface: Surface): Reply {
  const { done, total, passages } = progress;
  const share = Math.min(1, done / Math.max(1, total));
  const lines = [
    say(reader, "reindexStarted"),
    md`${bar(share)} ${say(reader, "reindexProgress", { percent: Math.floor(100 * share), count: passages })}`,
    asked(askedBy, reader),
  ];
  return toReply(drafted([text(...lines)]), surface);
}

export function renderReindexOutcome(outcome: ReindexOutcome, askedBy: string, reader: Reader, surface: Surface): Reply {
  if (outcome.kind === "failed") {
    const cause = say(reader, "reindexCause", { cause: escapeLine(phraseText(outcome.why, reader), 1000) ?? trusted("?") });
    return toReply(drafted([text(say(reader, "reindexFailed"), cause, asked(askedBy, reader))]), surface);
  }
  const { result } = outcome;
  const changes = result.added.length + result.changed.length + result.removed.length;
  const summary = planSummary(result, say(reader, changes === 0 ? "reindexUnchanged" : "reindexDone"), reader, surface);
  const took = say(reader, "reindexTook", { count: Math.max(1, Math.round(result.seconds)) });
  return toReply(together([summary, drafted([text(took, asked(askedBy, reader))])]), surface);
}

function asked(member: string, reader: Reader): Markdown {
  return subtext(say(reader, "askedBy", { member: memberName(member) }));
}

const barLength = 20;

/** @param share 0 to 1 */
function bar(share: number): Markdown {
  const full = Math.round(Math.min(1, Math.max(0, share)) * barLength);
  return trusted(`\`${"█".repeat(full)}${"░".repeat(barLength - full)}\``);
}
