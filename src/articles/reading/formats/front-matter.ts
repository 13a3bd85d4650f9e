import type { z } from "zod";
import { fault } from "../fault.ts";
import { Rejection } from "../rejection.ts";
import { type Faulty, yamlMapping } from "../yaml-mapping.ts";
import { problemOf } from "./problem.ts";
import { metadata } from "./record.ts";

/** A Markdown file parted into what is said of the article and the article. */
export interface FrontMatter {
  readonly data: z.output<typeof metadata>;
  readonly body: string;
}

const faulty: Faulty = (problem) => fault("badFrontMatter", { problem });

/**
 * Reads the YAML between two lines of `---` at the top of a text; a text without gives no data and is all body.
 *
 * @param text with line feeds alone as line ends
 * @throws {Rejection} when it isn't closed, isn't YAML or gives a field a value of the wrong kind
 */
export function frontMatter(text: string): FrontMatter {
  if (/^\+\+\+[^\S\n]*\n/.test(text)) throw new Rejection(faulty(fault("toml")), { at: "line 1" });
  if (!/^---[^\S\n]*(?:\n|$)/.test(text)) return { data: metadata.parse({}), body: text };
  const match = /^---[^\S\n]*\n(?<yaml>[^]*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m.exec(text);
  const yaml = match?.groups?.["yaml"];
  if (match === null || yaml === undefined) throw new Rejection(fault("openFrontMatter"), { at: "line 1" });
  return { data: read(yaml), body: text.slice(match[0].length) };
}

function read(yaml: string): z.output<typeof metadata> {
  // The fence is line 1 of the file.
  const entries = yamlMapping(yaml, 2, faulty);
  const given = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  const checked = metadata.safeParse(given);
  if (checked.success) return checked.data;
  const field = checked.error.issues[0]?.path[0];
  const line = entries.find(({ key }) => key === field)?.line ?? 1;
  throw new Rejection(faulty(problemOf(checked.error, given)), { at: `line ${line}`, cause: checked.error });
}
