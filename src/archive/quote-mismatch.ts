/** A quote does not stand in its article: it is withheld, and so is what it was chosen for. */
export class QuoteMismatchError extends Error {
  override readonly name = "QuoteMismatchError";

  /** @param wanted what quotes were looked for: the words asked about, in quotation marks, or "the timeline" */
  constructor(wanted: string) {
    super(`No quote for ${wanted} could be proven word for word. Run "npm run index -- --rebuild".`);
  }
}
