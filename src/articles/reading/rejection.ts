import { type Fault, reasonOf, type RemediableCode, remedyOf } from "./fault.ts";

/** Where in a file something stands, counted from 1. */
export type Place = `line ${number}` | `record ${number}`;

/** Why one file, or one record of a file, was left out of the corpus. Everything else is read all the same. */
export class Rejection extends Error {
  override readonly name = "Rejection";
  readonly fault: Fault<RemediableCode>;
  /** What whoever keeps the corpus can do about it. */
  readonly remedy: string;
  /** Where in the file; null when it is the whole file. */
  readonly at: Place | null;

  constructor(fault: Fault<RemediableCode>, options: { readonly at?: Place | null; readonly cause?: unknown } = {}) {
    super(reasonOf(fault), options.cause === undefined ? undefined : { cause: options.cause });
    this.fault = fault;
    this.remedy = remedyOf(fault);
    this.at = options.at ?? null;
  }
}

/** The same rejection, placed in its file; one that already knows its place keeps it. */
export function rejectedAt(rejection: Rejection, at: Place | null): Rejection {
  if (rejection.at !== null || at === null) return rejection;
  return new Rejection(rejection.fault, { at, cause: rejection.cause });
}
