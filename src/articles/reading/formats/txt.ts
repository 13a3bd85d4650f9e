import { type BlockKind, blocks } from "../../cutting/blocks.ts";
import { stamp } from "../../cutting/stamp.ts";
import type { Draft } from "./draft.ts";

/**
 * Plain text, kept exactly as it is. A headline at its top gives the title, a "By …" line the authors, a machine-written
 * prefix the date; nothing in it gives the publisher.
 */
export function readTxt(text: string): Draft {
  const found = blocks(text);
  const first = (kind: BlockKind) => {
    const block = found.find((candidate) => candidate.kind === kind);
    return block === undefined ? null : text.slice(block.start, block.end).replace(/\s+/g, " ");
  };
  return {
    id: null,
    title: first("headline"),
    source: null,
    url: null,
    date: stamp(text)?.date ?? null,
    authors: namesInByline(first("byline") ?? ""),
    text,
    record: null,
    at: null,
  };
}

/**
 * `By Ana Paz, Ben Roe and Cy Day` → the three names. What follows a bar, such as a post or an outlet, is no name, and a
 * line that doesn't open with "By" ("Editing by …") gives none.
 */
export function namesInByline(byline: string): readonly string[] {
  const names = /^\s*(?:by|por):?\s+(?<names>[^|•·–—]*)/i.exec(byline)?.groups?.["names"] ?? "";
  return names
    .split(/\s*,\s*(?:(?:and|y)\s+)?|\s+(?:and|y|&)\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
