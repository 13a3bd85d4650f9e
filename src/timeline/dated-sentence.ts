import type { Archive } from "../archive/archive.ts";
import type { StoredMention } from "../archive/mentions/mention-rows.ts";
import type { MentionSentence } from "../archive/mentions/mention-sentences.ts";
import { contentTerms } from "../articles/terms.ts";
import { clauseAround } from "./clause.ts";

/** A mention with the words and the vector of its sentence. */
export interface DatedSentence extends StoredMention, MentionSentence {
  /** Index terms, each once, of what it says besides when. */
  readonly told: readonly string[];
  /** Those of the clause that its date stands in; all of them where publication dates it. */
  readonly dated: ReadonlySet<string>;
  /** Index terms of the names in it; the first word is left out, which has a capital whatever it is. */
  readonly names: ReadonlySet<string>;
  /** The others of `told`, but for numbers: what kind of thing it tells of. */
  readonly besides: ReadonlySet<string>;
}

/** A capitalised word that does not open the sentence. */
const name = /(?<=[\p{L}\p{N},;:’”"')-]\s[“"‘'(]?)\p{Lu}[\p{L}\p{N}.’'-]+/gu;

/** The sentences of mentions, in their order. One that has left the archive in the meantime is left out. */
export async function readSentences(mentions: readonly StoredMention[], archive: Archive): Promise<readonly DatedSentence[]> {
  const sentences = await archive.mentionSentences(mentions.map(({ key }) => key));
  return mentions.flatMap((mention) => {
    const sentence = sentences.get(mention.key);
    if (sentence === undefined) return [];
    return [{ ...mention, ...sentence, ...termsOf(mention, sentence.text), coming: mention.coming && !isSaying(mention, sentence.text) }];
  });
}

/**
 * "He said earlier this week that they would come": that week dates the saying, which was over, and not the coming.
 * "This week's fair will open" may be still to come.
 */
function isSaying({ role, first, article, start, expressionEnd }: StoredMention, text: string): boolean {
  if (role !== "aside" || expressionEnd === null || article.published === null || first > article.published) return false;
  const at = expressionEnd - start;
  return !/['’]s?$/u.test(text.slice(0, at)) && !/^['’]/u.test(text.slice(at));
}

function termsOf({ start, expressionStart, expressionEnd }: StoredMention, text: string): Pick<DatedSentence, "told" | "dated" | "names" | "besides"> {
  if (expressionStart === null || expressionEnd === null) {
    const told = contentTerms(text);
    return { told, dated: new Set(told), ...namesApart(text, told) };
  }
  const [from, to] = [expressionStart - start, expressionEnd - start];
  const undated = `${text.slice(0, from)} ${text.slice(to)}`;
  const told = contentTerms(undated);
  return { told, dated: new Set(contentTerms(clauseAround(text, from, to))), ...namesApart(undated, told) };
}

function namesApart(text: string, told: readonly string[]): Pick<DatedSentence, "names" | "besides"> {
  // A quotation may begin with "The", which has a capital and names nothing.
  const names = new Set(contentTerms((text.match(name) ?? []).join(" ")).filter((term) => told.includes(term)));
  return { names, besides: new Set(told.filter((term) => !names.has(term) && !/\d/u.test(term))) };
}
