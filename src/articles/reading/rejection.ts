/** Why one file, or one record of a file, was left out of the corpus. Everything else is read all the same. */
export class Rejection extends Error {
  override readonly name = "Rejection";
  /** What whoever keeps the corpus can do about it. */
  readonly remedy: string;
  /** Where in the file, such as `line 12` or `record 3`; null when it is the whole file. */
  readonly at: string | null;

  constructor(reason: string, remedy: string, options: { readonly at?: string | null; readonly cause?: unknown } = {}) {
    super(reason, options.cause === undefined ? undefined : { cause: options.cause });
    this.remedy = remedy;
    this.at = options.at ?? null;
  }
}

/** The same rejection, placed in its file; one that already knows its place keeps it. */
export function rejectedAt(rejection: Rejection, at: string | null): Rejection {
  if (rejection.at !== null || at === null) return rejection;
  return new Rejection(rejection.message, rejection.remedy, { at, cause: rejection.cause });
}
