import type { Complaint } from "./read-corpus.ts";

/** Files and records that an error names: the rest have much the same wrong with them. */
const mostNamed = 20;

/** A corpus without one usable article: for whoever needs one to raise. */
export class NoArticlesError extends Error {
  override readonly name = "NoArticlesError";

  readonly corpus: string;
  /** Number of files and records in it that can't be used. */
  readonly rejected: number;

  /** @param complaints why they can't be used, as far as the message is to say so */
  constructor(corpus: string, rejected: number, complaints: readonly Complaint[] = []) {
    const why =
      rejected === 0 ? "It is empty." : rejected === 1 ? "The only file in it was rejected." : `All ${rejected} files or records in it were rejected.`;
    const listed = complaints.slice(0, mostNamed).map(({ file, at, reason, remedy }) => `\n  ${file}${at === null ? "" : `, ${at}`}: ${reason}. ${remedy}`);
    const rest = complaints.length > mostNamed ? `\n  and ${complaints.length - mostNamed} more` : "";
    super(`There is no usable article in ${corpus}. ${why} Add a .txt, .md, .html, .json or .jsonl file.${listed.join("")}${rest}`);
    this.corpus = corpus;
    this.rejected = rejected;
  }
}
