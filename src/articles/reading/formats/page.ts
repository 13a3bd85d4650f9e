import { parseHTML } from "linkedom";

/** The little of the DOM that reading an article takes: the compiler isn't given the types of browsers. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
}

export interface Page {
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** Parses HTML without running any of it. Tags that the standard lets a page leave to be understood are put in. */
export function parsePage(html: string): Page {
  const window = parseHTML(/<html\b[^]*<body\b/i.test(html) ? html : framed(html)) as unknown as { readonly document: Page };
  return window.document;
}

function framed(html: string): string {
  const title = /<title\b[^>]*>[^<]*<\/title>/i.exec(html)?.[0] ?? "";
  const rest = html.replace(title, "").replace(/<!doctype[^>]*>|<\/?(?:html|head|body)\b[^>]*>/gi, "");
  return `<html><head>${title}</head><body>${rest}</body></html>`;
}

/** `Q&amp;A` → `Q&A`: publishers escape inside JSON-LD too, where nothing unescapes. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);/gi, (entity) => {
    const [paragraph] = parsePage(`<p>${entity}</p>`).querySelectorAll("p");
    return paragraph?.textContent ?? entity;
  });
}
