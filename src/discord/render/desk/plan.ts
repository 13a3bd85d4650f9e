import { ButtonStyle } from "discord.js";

import type { Duplicate, IndexPlan } from "../../../archive/index-plan.ts";
import type { Complaint } from "../../../articles/reading/read-corpus.ts";
import { escape } from "../../escape.ts";
import { escapeLine } from "../../escape-line.ts";
import { phraseText, placePhrase, reasonPhrase, remedyPhrase } from "../../language/phrase.ts";
import type { Reader } from "../../language/reader.ts";
import { label, say } from "../../language/say.ts";
import { type Markdown, md, trusted } from "../../markdown.ts";
import { button, fileOf, rows, text } from "../components.ts";
import { type Draft, type Reply, type Surface, type TextFile, toReply } from "../reply.ts";

/** Names of each kind that the message itself lists. */
const mostNamed = 4;

/**
 * `/reindex`: what would change, and a button to go ahead. A list too long for the message is attached whole.
 *
 * @param planId short name under which the bot keeps the plan: letters, digits, `_` and `-`, at most 40
 */
export function renderReindexPlan(plan: IndexPlan, planId: string, reader: Reader, surface: Surface): Reply {
  const changes = plan.added.length + plan.changed.length + plan.removed.length;
  const buttons = [
    button(label(reader, "confirmReindex"), { kind: "reindex", plan: planId, choice: "confirm" }, ButtonStyle.Primary),
    button(label(reader, "cancel"), { kind: "reindex", plan: planId, choice: "cancel" }),
  ];
  const summary = planSummary(plan, say(reader, changes === 0 ? "planNothing" : "planHeading"), reader, surface);
  const components = [...summary.components, ...rows(changes === 0 ? [] : buttons)];
  return toReply({ ...summary, components }, surface);
}

/** The changes of a plan under a heading, and the file with all of them when the message can't list them. */
export function planSummary(plan: IndexPlan, heading: Markdown, reader: Reader, surface: Surface): Draft {
  const { added, changed, removed, rejected, duplicates, incomplete, unchanged } = plan;
  const listed = [added, changed, removed, rejected, duplicates].every((list) => list.length <= mostNamed);
  const whole = listed ? null : wholePlan(plan, reader);
  const lines = [
    heading,
    ...section("planAdded", added, name, reader),
    ...section("planChanged", changed, name, reader),
    ...section("planRemoved", removed, name, reader),
    ...section("planRejected", rejected, (each) => rejection(each, reader, adviceLength[surface]), reader),
    ...section("planCopies", duplicates, (each) => copy(each, reader), reader),
    incomplete.length === 0 ? null : say(reader, "planIncomplete", { count: incomplete.length }),
    unchanged === 0 ? null : say(reader, "planUnchanged", { count: unchanged }),
    whole === null ? null : say(reader, "listAttached", { file: escape(whole.name) }),
  ];
  return {
    components: [text(...lines), ...(whole === null ? [] : [fileOf(whole)])],
    files: whole === null ? [] : [whole],
  };
}

function section<T>(
  key: "planAdded" | "planChanged" | "planRemoved" | "planRejected" | "planCopies",
  items: readonly T[],
  lineOf: (item: T) => Markdown,
  reader: Reader,
): readonly Markdown[] {
  if (items.length === 0) return [];
  const unnamed = items.length - mostNamed;
  const lines = [
    ...items.slice(0, mostNamed).map((item) => lineOf(item)),
    ...(unnamed > 0 ? [say(reader, "andMore", { count: unnamed })] : []),
  ];
  return [say(reader, key, { count: items.length }), ...lines.map((line) => md`- ${line}`)];
}

function name(idOrFile: string): Markdown {
  return escapeLine(idOrFile, 60) ?? trusted("?");
}

/** UTF-16 units for why a file was rejected and what to do; an ordinary message has half the room. */
const adviceLength: Readonly<Record<Surface, number>> = { components: 300, plain: 90 };

/** One line: which file, why, and what to do. */
export function rejection(complaint: Complaint, reader: Reader, most: number): Markdown {
  const { fault } = complaint;
  const advice = label(reader, "rejectionAdvice", {
    reason: phraseText(reasonPhrase(fault), reader),
    remedy: phraseText(remedyPhrase(fault), reader),
  });
  return say(reader, "rejection", { file: name(placeOf(complaint, reader)), reason: escapeLine(advice, most) ?? trusted("?") });
}

function copy(duplicate: Duplicate, reader: Reader): Markdown {
  return say(reader, "copyOf", { file: name(placeOf(duplicate, reader)), of: name(duplicate.of) });
}

function placeOf({ file, at }: { readonly file: string; readonly at: string | null }, reader: Reader): string {
  return at === null ? file : label(reader, "filePlace", { file, place: phraseText(placePhrase(at), reader) });
}

/** Every change, one a line, for a spreadsheet: what, which, why and what to do, between tabs. */
function wholePlan({ added, changed, removed, rejected, duplicates }: IndexPlan, reader: Reader): TextFile {
  const lines = [
    ...added.map((id) => ["added", id]),
    ...changed.map((id) => ["changed", id]),
    ...removed.map((id) => ["removed", id]),
    ...rejected.map((complaint) => [
      "rejected",
      placeOf(complaint, reader),
      phraseText(reasonPhrase(complaint.fault), reader),
      phraseText(remedyPhrase(complaint.fault), reader),
    ]),
    ...duplicates.map((duplicate) => ["copy", placeOf(duplicate, reader), duplicate.of]),
  ];
  return { name: "changes.tsv", text: lines.map((line) => `${line.map(cell).join("\t")}\n`).join("") };
}

function cell(value: string): string {
  return value.replaceAll(/\s+/gu, " ");
}
