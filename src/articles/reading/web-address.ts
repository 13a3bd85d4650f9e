import { fault } from "./fault.ts";
import { Rejection } from "./rejection.ts";

/**
 * The address as written, if a reader's browser could follow it as a link.
 *
 * @throws {Rejection} when it is not an absolute http or https address
 */
export function webAddress(written: string): string {
  if (!/^https?:\/\/\S+$/i.test(written) || !URL.canParse(written)) {
    throw new Rejection(fault("notAnAddress", { address: written }));
  }
  return written;
}
