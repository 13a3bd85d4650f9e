import type { Check } from "../../src/terminal/doctor.ts";

/** A check that found something wrong: its message is the finding. */
export class Finding extends Error {
  override readonly name = "Finding";
  readonly remedy: string;

  constructor(found: string, remedy: string) {
    super(found);
    this.remedy = remedy;
  }
}

/**
 * Looks at one thing. Whatever is thrown on the way, a native module that doesn't load as much as a `Finding`, fails
 * this check and no other: who asks the doctor is to hear of everything at once.
 *
 * @param remedy what to do about failures that don't say it themselves
 * @param look returns what was found
 */
export async function attempt(name: string, remedy: string, look: () => string | Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, detail: await look() };
  } catch (error) {
    if (error instanceof Finding) return { name, ok: false, detail: error.message, remedy: error.remedy };
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error), remedy };
  }
}
