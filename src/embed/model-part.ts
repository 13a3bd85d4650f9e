import { readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { z } from "zod";
import { writeWhole } from "./model-write.ts";

const validatorSchema = z.object({ url: z.string(), validator: z.string() });

/** A download that stopped half-way: its bytes, and beside them what tells whether the server still has the same file. */
export interface Part {
  readonly path: string;
  /** Bytes received so far. */
  readonly size: number;
  /** For `If-Range`; null when the part cannot be continued. */
  readonly validator: string | null;
}

/** What lies at `path` from an earlier attempt at this address; an empty part if nothing usable does. */
export async function readPart(path: string, url: string): Promise<Part> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  );
  const noted = await readFile(noteOf(path), "utf8").then(
    (text) => validatorSchema.safeParse(parseOrNull(text)).data,
    () => undefined,
  );
  return size > 0 && noted?.url === url ? { path, size, validator: noted.validator } : { path, size: 0, validator: null };
}

/**
 * Starts a part over. The old bytes go before the new validator comes, so that a kill in between can never leave one
 * version's bytes under another's name.
 */
export async function restartPart(path: string, url: string, validator: string | null): Promise<Part> {
  await writeFile(path, "", { flag: "a" });
  await truncate(path);
  if (validator === null) await rm(noteOf(path), { force: true });
  else await writeWhole(noteOf(path), JSON.stringify({ url, validator }));
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
