import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

import { fault } from "../fault.ts";
import { Rejection } from "../rejection.ts";
import type { Draft } from "./draft.ts";
import { frontMatter } from "./front-matter.ts";
import { fromMetadata } from "./record.ts";
import { listItem } from "./list-item.ts";
import { isSameTitle } from "./same-title.ts";

/**
 * Markdown with YAML front matter. The text is the body as a reader sees it: no markup but the bullets and numbers of
 * lists, white space inside a paragraph folded, paragraphs and headings parted by a blank line. A level-one heading at the top is the title and not in the text.
 *
 * @throws {Rejection} when the front matter can't be read, or a paragraph was made to be slow
 */
export function readMarkdown(text: string): Draft {
  const { data, body } = frontMatter(text.replaceAll("\r\n", "\n"));
  checkMarks(body);
  const metadata = fromMetadata(data);
  const { children } = fromMarkdown(body, { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] });
  const top = topHeading(children);
  const isTitle = top !== null && (metadata.title === null || isSameTitle(top, metadata.title));
  return {
    ...metadata,
    title: metadata.title ?? top,
    text: children.slice(isTitle ? 1 : 0).flatMap(paragraphs).join("\n\n"),
    record: null,
    at: null,
  };
}

/** Pairing the marks of one paragraph takes time with the square of their number; twenty thousand take half a minute. */
const MOST_MARKS = 2_000;

function checkMarks(body: string): void {
  const tangled = body.split(/\n[^\S\n]*\n/).some((paragraph) => (paragraph.match(/\*+|_+|~+/g)?.length ?? 0) > MOST_MARKS);
  if (tangled) throw new Rejection(fault("tangledParagraph", { most: MOST_MARKS }));
}

function topHeading(children: readonly RootContent[]): string | null {
  const [first] = children;
  return first?.type === "heading" && first.depth === 1 ? inline(first).trim() : null;
}

/** The paragraphs of a node and of what it holds, in reading order. */
function paragraphs(node: Nodes): readonly string[] {
  switch (node.type) {
    case "root":
    case "blockquote":
    case "listItem":
    case "table":
    case "footnoteDefinition":
      return node.children.flatMap(paragraphs);
    case "list":
      return node.children.flatMap((item, place) => listItem(paragraphs(item), node.ordered === true ? (node.start ?? 1) + place : null));
    case "paragraph":
    case "heading":
      return nonBlank(inline(node));
    case "tableRow":
      return nonBlank(node.children.map((cell) => inline(cell).trim()).join("\t"));
    case "code":
      return nonBlank(node.value);
    case "html":
      // Tags that stand alone; those of running text come as parts of a paragraph.
      return nonBlank(node.value.replace(/<!--[^]*?(?:-->|$)|<[^>]*>/g, ""));
    default:
      return [];
  }
}

function nonBlank(text: string): readonly string[] {
  const trimmed = text.trim();
  return trimmed === "" ? [] : [trimmed];
}

/** The words of a node on one line, but for hard breaks. */
function inline(node: Nodes): string {
  if (node.type === "break" || (node.type === "html" && /^<br\b/i.test(node.value))) return "\n";
  if (node.type === "text" || node.type === "inlineCode") return node.value.replace(/[^\S\u00a0]*\n[^\S\u00a0]*/g, " ");
  return "children" in node ? node.children.map(inline).join("") : "";
}
