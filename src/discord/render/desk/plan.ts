import { ButtonStyle } from "discord.js";
import { escape } from "../../escape.ts";
import { escapeLine } from "../../escape-line.ts";
import type { Reader } from "../../language/reader.ts";
import { label, say } from "../../language/say.ts";
import { type Markdown, md, trusted } from "../../markdown.ts";
import { button, fileOf, rows, text } from "../components.ts";
import { type Draft, type Reply, type Surface, type TextFile, toReply } from "../reply.ts";

/** What a new index would change. Articles by their files. */
export interface ReindexPlan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly rejected: readonly RejectedFile[];
  /** Articles that need no work. */
  readonly unchanged: number;
}

export interface RejectedFile {
  readonly file: string;
  readonly reason: string;
}

/** Names of each kind that the message itself lists. */
const mostNamed = 4;

/**
 * `/reindex`: what would change, and a button to go ahead. A list too long for the message is attached whole.
 *
 * @param planId short name under which the bot keeps the plan: letters, digits, `_` and `-`, at most 40
 */
export function renderReindexPlan(plan: ReindexPlan, planId: string, reader: Reader, surface: Surface): Reply {
  const changes = plan.added.length + plan.changed.length + plan.removed.length;
  const buttons = [
    button(label(reader, "confirmReindex"), { kind: "reindex", plan: planId, choice: "confirm" }, ButtonStyle.Primary),
    button(label(reader, "cancel"), { kind: "reindex", plan: planId, choice: "cancel" }),
  ];
  const summary = planSummary(plan, say(reader, changes === 0 ? "planNothing" : "planHeading"), reader);
  const components = [...summary.components, ...rows(changes === 0 ? [] : buttons)];
  return toReply({ ...summary, components }, surface);
}

/** The changes of a plan under a heading, and the file with all of them when the message can't list them. */
export function planSummary(plan: ReindexPlan, heading: Markdown, reader: Reader): Draft {
  const { added, changed, removed, rejected, unchanged } = plan;
  const listed = [added, changed, removed, rejected].every((list) => list.length <= mostNamed);
  const whole = listed ? null : wholePlan(plan);
  const lines = [
    heading,
    ...section("planAdded", added, name, reader),
    ...section("planChanged", changed, name, reader),
    ...section("planRemoved", removed, name, reader),
    ...section("planRejected", rejected, (each) => rejection(each, reader), reader),
    unchanged === 0 ? null : say(reader, "planUnchanged", { count: unchanged }),
    whole === null ? null : say(reader, "listAttached", { file: escape(whole.name) }),
  ];
  return {
    components: [text(...lines), ...(whole === null ? [] : [fileOf(whole)])],
    files: whole === null ? [] : [whole],
  };
}

function section<T>(
  key: "planAdded" | "planChanged" | "planRemoved" | "planRejected",
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

function name(file: string): Markdown {
  return escapeLine(file, 60) ?? trusted("?");
}

function rejection({ file, reason }: RejectedFile, reader: Reader): Markdown {
  return say(reader, "rejection", { file: name(file), reason: escapeLine(reason, 90) ?? trusted("?") });
}

/** Every change, one a line, for a program or a spreadsheet: kind, file and reason between tabs. */
function wholePlan({ added, changed, removed, rejected }: ReindexPlan): TextFile {
  const lines = [
    ...added.map((file) => ["added", file]),
    ...changed.map((file) => ["changed", file]),
    ...removed.map((file) => ["removed", file]),
    ...rejected.map(({ file, reason }) => ["rejected", file, reason]),
  ];
  return { name: "changes.tsv", text: lines.map((line) => `${line.map(cell).join("\t")}\n`).join("") };
}

function cell(value: string): string {
  return value.replaceAll(/\s+/gu, " ");
}
