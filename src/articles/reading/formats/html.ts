import { Readability } from "@mozilla/readability";

import { fault } from "../fault.ts";
import { Rejection } from "../rejection.ts";
import type { Draft } from "./draft.ts";
import { type Page, type PageNode, parsePage } from "./page.ts";
import { pageMetadata } from "./page-metadata.ts";
import { checkPageSize } from "./page-size.ts";
import { pageParagraphs } from "./page-text.ts";
import { isSameTitle } from "./same-title.ts";

/**
 * A saved web page: its article, as Readability finds it, without navigation, advertisements and the headline. Paragraphs
 * are parted by a blank line.
 *
 * @throws {Rejection} when no article is found on it, or it was made to be slow
 */
export function readHtml(html: string): Draft {
  checkPageSize(html);
  const page = parsePage(html);
  // Before the article is looked for: that takes the page apart.
  const metadata = pageMetadata(page, html);
  const found = article(page);
  const paragraphs = found?.content ? pageParagraphs(found.content) : [];
  const title = metadata.title ?? (found?.title?.trim() || null);
  const headed = title !== null && paragraphs[0] !== undefined && isSameTitle(paragraphs[0], title);
  const text = paragraphs.slice(headed ? 1 : 0).join("\n\n");
  if (text === "") throw new Rejection(fault("noArticleOnPage"));
  return { ...metadata, id: null, title, text, record: null, at: null };
}

function article(page: Page) {
  try {
    const serializer = (node: PageNode) => node;
    // The DOM of our parser, not a browser's: whether types of the latter are known depends on other packages.
    return new Readability<PageNode>(page as unknown as ConstructorParameters<typeof Readability>[0], { serializer }).parse();
  } catch (cause) {
    throw new Rejection(fault("tangledPage"), { cause });
  }
}
