import { readFile, rm, stat, truncate, writeFile } from "node:fs/promises";

import { z } from "zod";

import { writeWhole } from "./write.ts";

/** What a part is a part of. */
export interface PartOf {
  readonly url: string;
  /** Digest (hex) that the whole file must come to; null where nobody has published one. */
  readonly digest: string | null;
}

/** A download that stopped half-way. */
export interface Part {
  readonly path: string;
  /** Bytes received so far that can be continued. */
  readonly size: number;
  /** For `If-Range`: tells whether the server still has the same file. Null where it offers no such thing. */
  readonly validator: string | null;
}

/** Kept beside the bytes. */
const noteSchema = z.object({
  url: z.string(),
  digest: z.string().nullable(),
  validator: z.string().nullable(),
});

/**
 * What lies at `path` from an earlier attempt at this file; an empty part if nothing can be continued. Not every
 * registry offers validators: there the digest stands in, since a whole that mixes two versions will not come to it.
 */
export async function readPart(path: string, of: PartOf): Promise<Part> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  const note = await readFile(noteOf(path), "utf8").then(
    (text) => noteSchema.safeParse(parseOrNull(text)).data,
    () => undefined,
  );
  const same = note?.url === of.url && (note.validator !== null || (note.digest !== null && note.digest === of.digest));
  return same && size > 0 ? { path, size, validator: note.validator } : { path, size: 0, validator: null };
}

/**
 * Starts a part over. The old bytes go before the new note comes, so that a kill in between can never leave one
 * version's bytes under another's name.
 */
export async function restartPart(path: string, of: PartOf, validator: string | null): Promise<Part> {
  await writeFile(path, "", { flag: "a" });
  await truncate(path);
  await writeWhole(noteOf(path), JSON.stringify({ url: of.url, digest: of.digest, validator }));
  return { path, size: 0, validator };
}

export async function discardPart(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(noteOf(path), { force: true });
}

/**
 * What `If-Range` may be asked with: a strong entity tag, else the time of last change
 * (https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5). A weak tag promises no equal bytes.
 */
export function validatorOf(headers: { get(name: string): string | null }): string | null {
  const tag = headers.get("etag");
  return tag !== null && tag.startsWith('"') ? tag : headers.get("last-modified");
}

function noteOf(path: string): string {
  return `${path}.json`;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
