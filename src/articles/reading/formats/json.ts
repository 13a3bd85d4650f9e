import { type ParseError, parse as parseLeniently, printParseErrorCode } from "jsonc-parser";

import { fault } from "../fault.ts";
import { Rejection } from "../rejection.ts";
import type { Draft } from "./draft.ts";
import { readRecord } from "./record.ts";

/**
 * One JSON record, or an array of them.
 *
 * @throws {Rejection} when the text is not JSON, with the line where it stops being so
 */
export function readJson(text: string): readonly (Draft | Rejection)[] {
  const value = parse(text);
  if (!Array.isArray(value)) return [readRecord(value, { record: null, at: null })];
  if (value.length === 0) throw new Rejection(fault("emptyArray"));
  return value.map((item: unknown, index) => readRecord(item, { record: index + 1, at: `record ${index + 1}` }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The engine's message names no place for most mistakes; a tolerant parser finds the first.
    const errors: ParseError[] = [];
    parseLeniently(text, errors, { disallowComments: true });
    const [first] = errors;
    const line = first === undefined ? null : text.slice(0, first.offset).split("\n").length;
    const why = first === undefined ? String(cause) : printParseErrorCode(first.error);
    throw new Rejection(fault("notJson", { why }), { at: line === null ? null : `line ${line}`, cause });
  }
}
