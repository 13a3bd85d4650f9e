import { access, copyFile, link, mkdir, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

import { phrase } from "../../language/phrase.ts";
import { ArticleRefusedError } from "./article-refused.ts";

/**
 * The corpus as a folder to put articles in.
 *
 * @returns its real, absolute path
 * @throws {ArticleRefusedError} when the corpus is a single file, which articles can't be put into
 */
export async function corpusFolder(corpusDir: string): Promise<string> {
  const root = await realpath(corpusDir);
  if ((await stat(root)).isDirectory()) return root;
  throw new ArticleRefusedError(phrase("refusedOneFile"));
}

/**
 * The absolute path of a file in the corpus.
 *
 * @param file with forward slashes, relative to the corpus
 * @throws {ArticleRefusedError} for a path that leads out of the corpus, as it stands or by a link
 */
export async function placeInCorpus(root: string, file: string): Promise<string> {
  const place = path.resolve(root, file);
  const folder = await realpath(path.dirname(place)).catch(() => path.dirname(place));
  for (const each of [place, folder]) {
    const inside = path.relative(root, each);
    if (inside.split(path.sep)[0] === ".." || path.isAbsolute(inside)) throw new ArticleRefusedError(phrase("refusedOutside"));
  }
  return place;
}

/**
 * Puts a file in its place, whole or not at all, so that an index run never reads half of it.
 *
 * @param over whether it may take the place of another
 * @returns false where another stands there and `over` is false
 */
export async function putFile(from: string, to: string, over: boolean): Promise<boolean> {
  await mkdir(path.dirname(to), { recursive: true });
  // A name with a leading dot is passed over by the reading of a corpus.
  const beside = path.join(path.dirname(to), `.${path.basename(to)}.${process.pid}.incoming`);
  await copyFile(from, beside);
  try {
    if (over) await rename(beside, to);
    else await link(beside, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

/** Moves a file, to another file system too. */
export async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, to);
  await rm(from);
}

export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
