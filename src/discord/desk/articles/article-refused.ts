import { type Phrase, phraseInEnglish } from "../../language/phrase.ts";

/** An article can't be added, removed or restored; `why` says so to the editor who asked, the message to the log. */
export class ArticleRefusedError extends Error {
  override readonly name = "ArticleRefusedError";
  readonly why: Phrase;

  constructor(why: Phrase, options?: ErrorOptions) {
    super(phraseInEnglish(why), options);
    this.why = why;
  }
}
