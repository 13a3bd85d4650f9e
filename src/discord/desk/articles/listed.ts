import type { CitedArticle } from "../../../answer/answer.ts";
import type { Complaint } from "../../../articles/reading/read-corpus.ts";
import type { Bot } from "../../bot.ts";
import type { Phrase } from "../../language/phrase.ts";
import type { Survey } from "../survey.ts";

/** How an article stands between the corpus and the index. */
export type Standing = "indexed" | "added" | "changed" | "removed";

export type Listed =
  | { readonly kind: "article"; readonly article: CitedArticle; readonly standing: Standing }
  | { readonly kind: "rejected"; readonly complaint: Complaint }
  /** Its text is that of the article `of`, which is indexed instead. */
  | { readonly kind: "copy"; readonly file: string; readonly of: string };

/** Everything that an editor may look for. */
export interface Listing {
  /** What wants an editor's eye first: rejected files, copies, articles no index run has seen; then what is indexed, newest first. */
  readonly items: readonly Listed[];
  /** Why the corpus could not be read, so that this is the index alone; null where it could. */
  readonly trouble: Phrase | null;
}

const unknown: Survey = { added: [], changed: [], removed: [], rejected: [], copies: [] };

/** @param anew whether the corpus is read again; else it may be as it was found before */
export async function listing({ owner, answering }: Pick<Bot, "owner" | "answering">, anew: boolean): Promise<Listing> {
  const [end, articles] = await Promise.all([owner.survey(anew), answering.archive.articles()]);
  const { added, changed, removed, rejected, copies } = end.kind === "survey" ? end.survey : unknown;
  const standings = new Map<string, Standing>([...changed.map((id) => [id, "changed"] as const), ...removed.map((id) => [id, "removed"] as const)]);
  const items: readonly Listed[] = [
    ...rejected.map((complaint) => ({ kind: "rejected", complaint }) as const),
    ...copies.map(({ file, of }) => ({ kind: "copy", file, of }) as const),
    ...added.map((article) => ({ kind: "article", article, standing: "added" }) as const),
    ...articles.map((article) => ({ kind: "article", article, standing: standings.get(article.id) ?? "indexed" }) as const),
  ];
  return { items, trouble: end.kind === "failed" ? end.why : null };
}
