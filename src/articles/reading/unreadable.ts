import { fault } from "./fault.ts";
import { Rejection } from "./rejection.ts";

/** What to say of a file that the system won't let us read, or that a parser gave up on. */
export function unreadable(cause: unknown): Rejection {
  const why = cause instanceof Error ? cause.message : String(cause);
  const fromSystem = cause instanceof Error && "syscall" in cause;
  return new Rejection(fault(fromSystem ? "unreadable" : "unparsable", { why }), { cause });
}
