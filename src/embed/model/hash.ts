import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

import type { FileHashes } from "./manifest.ts";

export interface Digest {
  /** As Node's `createHash` names it: `sha256`, `sha512`. */
  readonly algorithm: string;
  /** Lower case. */
  readonly hex: string;
}

/** A file that is not what was published under its name. It is never loaded. */
export class WrongHashError extends Error {
  override readonly name = "WrongHashError";
  /** Path inside the model folder, or the package's name and version. */
  readonly file: string;
  /** Where it came from. */
  readonly from: string;
  readonly expected: Digest;
  readonly got: string;

  constructor(file: string, from: string, expected: Digest, got: string) {
    super(
      `${file} from ${from} is not the file that was published: ` +
        `expected ${expected.algorithm} ${expected.hex}, got ${got}. It was deleted and nothing was installed. ` +
        "Run again; if it comes back, a mirror or proxy on the way alters the file: use another, or place the files " +
        "by hand.",
    );
    this.file = file;
    this.from = from;
    this.expected = expected;
    this.got = got;
  }
}

/** The file's digest in lower-case hex. */
export async function hashFile(path: string, algorithm = "sha256"): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

/** The SHA-256 of each of these paths inside a folder. */
export async function hashAll(dir: string, paths: readonly string[]): Promise<FileHashes> {
  const hashes: Record<string, string> = {};
  for (const path of paths) hashes[path] = await hashFile(join(dir, path));
  return hashes;
}

/**
 * Reads the strongest digest of a Subresource Integrity string, npm's `dist.integrity`
 * (https://www.w3.org/TR/SRI/#the-integrity-attribute); null where it holds none.
 */
export function readIntegrity(integrity: string): Digest | null {
  for (const algorithm of ["sha512", "sha384", "sha256"]) {
    const found = new RegExp(`(?:^|\\s)${algorithm}-([A-Za-z0-9+/=]+)`).exec(integrity)?.[1];
    if (found !== undefined) return { algorithm, hex: Buffer.from(found, "base64").toString("hex") };
  }
  return null;
}
