import type { z } from "zod";

import { type Fault, fault } from "../fault.ts";
import { Rejection } from "../rejection.ts";

/**
 * The first thing wrong with a record, with the name of the field it is wrong with.
 *
 * @param value what was checked
 */
export function problemOf({ issues: [issue] }: z.ZodError, value: unknown): Fault {
  if (issue === undefined) return fault("notARecord");
  const [field] = issue.path;
  if (issue.code === "unrecognized_keys") return fault("unknownField", { field: issue.keys[0] ?? "" });
  if (field === undefined) return fault("notARecord");
  return fault("field", { field: String(field), problem: problemOfField(issue, value) });
}

/** Fields of one name or several; what else is a union takes words and numbers. */
const NAMES: ReadonlySet<PropertyKey> = new Set(["authors", "author"]);

function problemOfField(issue: z.core.$ZodIssue, value: unknown): Fault {
  const [field = ""] = issue.path;
  switch (issue.code) {
    case "custom":
      return issue.params?.["fault"] === undefined ? fault("otherProblem", { why: issue.message }) : (issue.params["fault"] as Fault);
    case "too_small":
      return fault("blank");
    case "invalid_union":
      return fault(NAMES.has(field) ? "notNames" : "notWords");
    default:
      return fault(isLacking(value, field) ? "missing" : "notWords");
  }
}

function isLacking(value: unknown, field: PropertyKey): boolean {
  return typeof value === "object" && value !== null && (value as Readonly<Record<PropertyKey, unknown>>)[field] === undefined;
}

/** Makes a check that throws rejections part of a schema: what is wrong then tells why, in any language. */
export function checkedBy(check: (value: string) => string) {
  return (value: string | null, context: z.RefinementCtx): string | null => {
    if (value === null) return null;
    try {
      return check(value);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      context.addIssue({ code: "custom", message: error.message, params: { fault: error.fault } });
      return value;
    }
  };
}
