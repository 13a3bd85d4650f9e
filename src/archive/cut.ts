import type { Article } from "../articles/article.ts";
import { blocks } from "../articles/cutting/blocks.ts";
import { passages, type Passage } from "../articles/cutting/passages.ts";
import { sentences, type Sentence } from "../articles/cutting/sentences.ts";
import { terms } from "../articles/terms.ts";
import type { Embedder, PassageInput } from "../embed/embedder.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import type { Mention } from "./mentions/mention.ts";

/**
 * Part of what an index depends on, beside the model: changes when articles are cut, or their terms
 * made or their dates read, otherwise.
 */
export const cuttingVersion = 12;

/** A passage of an article, cut and ready to be embedded and stored. */
export interface CutPassage {
  readonly passage: Passage;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Index terms of headline and heading. */
  readonly titleTerms: string;
  /** Index terms of each sentence, joined by blanks. */
  readonly sentenceTerms: readonly string[];
  readonly input: PassageInput;
}

export interface CutArticle {
  readonly article: Article;
  readonly passages: readonly CutPassage[];
  readonly mentions: readonly Mention[];
}

/** Tokens left to the headline and the heading that are embedded before the sentences. */
const contextTokens = 32;
const specialTokens = 2;

/** Cuts articles into passages that fit the model, all token counts in one call. */
export async function cutArticles(articles: readonly Article[], embedder: Embedder): Promise<readonly CutArticle[]> {
  const parts = articles.map((article) => {
    const found = blocks(article.text, article.title);
    return { article, blocks: found, sentences: sentences(article.text, found) };
  });
  const counts = await embedder.countTokens(
    parts.flatMap((part) => part.sentences.map(({ start, end }) => part.article.text.slice(start, end))),
  );
  const maxTokens = embedder.model.maxTokens - contextTokens - specialTokens;
  let at = 0;
  return parts.map((part) => {
    const own = counts.slice(at, (at += part.sentences.length));
    const cut = passages(part.article.text, part.blocks, part.sentences, own, { maxTokens, targetTokens: maxTokens / 2 });
    return {
      article: part.article,
      passages: cut.map((passage) => cutPassage(part.article, passage, part.sentences.slice(...passage.sentences))),
      mentions: findMentions(part.article, part.sentences, ({ block }) => part.blocks[block]?.kind === "paragraph"),
    };
  });
}

function cutPassage(article: Article, passage: Passage, own: readonly Sentence[]): CutPassage {
  const texts = own.map(({ start, end }) => article.text.slice(start, end));
  const context = [article.title, passage.heading].filter((line) => line !== null);
  return {
    passage,
    text: article.text.slice(passage.start, passage.end),
    sentences: own,
    titleTerms: terms(context.join(". ")).join(" "),
    sentenceTerms: texts.map((text) => terms(text).join(" ")),
    input: { context: context.map((line) => `${line}.`).join(" "), sentences: texts },
  };
}
