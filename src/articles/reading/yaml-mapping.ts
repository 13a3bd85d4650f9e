import { isMap, isScalar, LineCounter, parseDocument, type Tags } from "yaml";

import { type Fault, fault, type RemediableCode } from "./fault.ts";
import { Rejection } from "./rejection.ts";

/** One `key: value` at the top level of a YAML text, with the line its key stands on, counted from 1. */
export interface YamlEntry {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

/** What is wrong with a file whose YAML has a problem. */
export type Faulty = (problem: Fault) => Fault<RemediableCode>;

/**
 * Reads a YAML mapping whose scalars are words: `title: 1984` and `date: 2026-03-04` give strings, an empty value or
 * `null` gives null.
 *
 * @param firstLine the line of its file that the text begins on, for messages
 * @param faulty the fault of the file when this is wrong with its YAML
 * @throws {Rejection} when the text isn't YAML or isn't a mapping
 */
export function yamlMapping(text: string, firstLine: number, faulty: Faulty): readonly YamlEntry[] {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, customTags: wordsOnly });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new Rejection(faulty(fault("notYaml", { why: error.message })), { at: `line ${lineAt(error.pos[0])}`, cause: error });
  }
  if (document.contents === null) return [];
  if (!isMap(document.contents)) throw new Rejection(faulty(fault("notAMapping")), { at: `line ${firstLine}` });
  const values = resolved(document, faulty);
  return document.contents.items.flatMap(({ key }) =>
    isScalar(key) ? { key: String(key.value), value: values[String(key.value)], line: lineAt(key.range[0]) } : [],
  );
}

/** Refuses the few lines whose aliases stand for gigabytes. */
function resolved(document: ReturnType<typeof parseDocument>, faulty: Faulty): Readonly<Record<string, unknown>> {
  try {
    return document.toJS() as Record<string, unknown>;
  } catch (cause) {
    throw new Rejection(faulty(fault("yamlAliases")), { cause });
  }
}

/** YAML's own reading of numbers would turn the id 007 into 7 and the title 1_000 into 1000. */
function wordsOnly(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === "string" || /:(?:map|seq|str|null)$/.test(tag.tag));
}
