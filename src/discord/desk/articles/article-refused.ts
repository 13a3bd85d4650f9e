/** An article can't be added, removed or restored; the message says why, to the editor who asked. */
export class ArticleRefusedError extends Error {
  override readonly name = "ArticleRefusedError";
}
