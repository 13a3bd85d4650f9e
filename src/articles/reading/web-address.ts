import { Rejection } from "./rejection.ts";

/**
 * The address as written, if a reader's browser could follow it as a link.
 *
 * @throws {Rejection} when it is not an absolute http or https address
 */
export function webAddress(written: string): string {
  if (!/^https?:\/\/\S+$/i.test(written) || !URL.canParse(written)) {
    throw new Rejection(`“${written}” is not a web address`, "Give the whole address, beginning with https://, or leave it out.");
  }
  return written;
}
