import type { Page, PageElement } from "./page.ts";

/** Finds the contents of `<meta>` tags by property, name or itemprop, in the order the names are asked for. */
export type MetaContents = (names: readonly string[]) => readonly string[];

/** Names are told apart without regard to case, and Dublin Core's in either of its spellings (`DC.date`, `dc:date`). */
export function metaContents(page: Page): MetaContents {
  const contents = new Map<string, string[]>();
  for (const tag of page.querySelectorAll("meta[content]")) {
    const given = tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("itemprop") ?? "";
    const name = given.trim().toLowerCase().replace(/^(dc|dcterms):/, "$1.");
    const content = tag.getAttribute("content")?.trim() ?? "";
    if (content !== "") contents.set(name, [...(contents.get(name) ?? []), content]);
  }
  return (names) => names.flatMap((name) => contents.get(name) ?? []);
}

/** Values of an attribute, blank ones left out. */
export function attributes(elements: Iterable<PageElement>, name: string): readonly string[] {
  return [...elements].map((element) => element.getAttribute(name)?.trim() ?? "").filter((value) => value !== "");
}
