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
 * Reads the YAML between two lines of `---` at the top of a text, blank lines above it allowed; a text without gives no
 * data and is all body.
 *
 * @param text with line feeds alone as line ends
 * @throws {Rejection} when it isn't closed, isn't YAML or gives a field a value of the wrong kind
 */
export function frontMatter(text: string): FrontMatter {
  const above = /^(?:[^\S\n]*\n)*/.exec(text)?.[0] ?? "";
  const rest = text.slice(above.length);
  const fence = above.split("\n").length;
  if (/^\+\+\+[^\S\n]*\n/.test(rest)) throw new Rejection(faulty(fault("toml")), { at: `line ${fence}` });
  if (!/^---[^\S\n]*(?:\n|$)/.test(rest)) return { data: metadata.parse({}), body: text };
  const match = /^---[^\S\n]*\n(?<yaml>[^]*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m.exec(rest);
  const yaml = match?.groups?.["yaml"];
  if (match === null || yaml === undefined) throw new Rejection(fault("openFrontMatter"), { at: `line ${fence}` });
  return { data: read(yaml, fence), body: rest.slice(match[0].length) };
}

/** @param fence the line of the file above the first of `yaml` */
function read(yaml: string, fence: number): z.output<typeof metadata> {
  const entries = yamlMapping(yaml, fence + 1, faulty);
  const given = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  const checked = metadata.safeParse(given);
  if (checked.success) return checked.data;
  const field = checked.error.issues[0]?.path[0];
  const line = entries.find(({ key }) => key === field)?.line ?? fence;
  throw new Rejection(faulty(problemOf(checked.error, given)), { at: `line ${line}`, cause: checked.error });
}
