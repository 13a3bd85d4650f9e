import { createHash } from "node:crypto";
import path from "node:path";

import { fileTypeFromBuffer } from "file-type";

import { phrase } from "../../language/phrase.ts";
import { ArticleRefusedError } from "./article-refused.ts";

/** Endings of the formats that articles are read from. */
const endings: ReadonlySet<string> = new Set([".txt", ".md", ".markdown", ".html", ".htm", ".json", ".jsonl", ".ndjson"]);

const longestStem = 60;

/** Stems that the reading of a corpus passes over, and those that Windows takes for a device, whatever their ending. */
const reserved = /^(?:readme|con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * A file name in the corpus made from a headline or the name of an upload. Nothing of a path survives: letters of the
 * Latin alphabet, digits and hyphens are left, which are safe on every system. A name without any, as in Chinese or
 * Arabic, is told from others by eight digits of its SHA-256.
 *
 * @param ending with its full stop
 */
export function corpusFileName(name: string, ending: string): string {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const stem = words.replace(/[^a-z0-9]+/gu, "-").slice(0, longestStem).replace(/^-+|-+$/gu, "");
  const told = stem === "" ? createHash("sha256").update(words).digest("hex").slice(0, 8) : stem;
  return `${stem === "" || reserved.test(stem) ? `article-${told}` : stem}${ending}`;
}

/**
 * The ending that an upload's content deserves. Its name is only believed where the content doesn't say otherwise: a
 * page saved as `.txt` is still a page.
 *
 * @throws {ArticleRefusedError} for what holds no text, and for names of no format that articles are read from
 */
export async function endingFor(name: string, bytes: Uint8Array): Promise<string> {
  const binary = await fileTypeFromBuffer(bytes);
  if (binary !== undefined && binary.mime !== "application/xml") {
    throw new ArticleRefusedError(phrase("refusedKind", { mime: binary.mime }));
  }
  const ending = path.extname(name).toLowerCase();
  if (!endings.has(ending)) {
    throw new ArticleRefusedError(ending === "" ? phrase("refusedNoEnding") : phrase("refusedEnding", { ending }));
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 1000)).trimStart();
  return /^<(?:!doctype html|html)[\s>]/iu.test(start) ? ".html" : ending;
}
