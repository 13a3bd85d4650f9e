import type { Archive } from "../archive/archive.ts";
import type { Quote } from "./answer.ts";

/** What stands where; of an answer or of a timeline. */
export type Quoted = Pick<Quote, "text" | "start" | "end" | "article">;

/** Whether every quote stands, character for character, at its offsets in the article as it is stored now. */
export async function areVerbatim(quotes: readonly Quoted[], archive: Archive): Promise<boolean> {
  for (const { text, start, end, article } of quotes) {
    const stored = await archive.article(article.id);
    if (stored?.text.slice(start, end) !== text) return false;
  }
  return true;
}
