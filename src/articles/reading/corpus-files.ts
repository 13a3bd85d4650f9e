import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";

import { fault } from "./fault.ts";
import { SOURCES_FILE } from "./folder-notes.ts";
import { Rejection } from "./rejection.ts";
import { unreadable } from "./unreadable.ts";

/** Name of a file that keeps its folder, and the folders in it, out of every corpus that the folder stands in. */
export const NO_ARTICLES = ".no-articles";

/** A file that may hold articles, or one that cannot. */
export interface CorpusFile {
  /** Path inside the corpus, with forward slashes. */
  readonly file: string;
  /** Why it can't be read; null for the rest. */
  readonly rejection: Rejection | null;
}

/**
 * Every file below a folder, by name, folder by folder, so that two runs read them in one order.
 *
 * Passed over in silence: names that begin with a dot, `README` files, `sources.yaml`, the folder of pictures and scripts
 * that a browser saves beside a page, folders marked as holding no articles, and links to folders of the same corpus,
 * whose files are read where they stand.
 *
 * @param root real, absolute path of the folder
 */
export async function* corpusFiles(root: string, folder = ""): AsyncGenerator<CorpusFile> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(path.join(root, folder), { withFileTypes: true });
  } catch (cause) {
    yield { file: folder, rejection: unreadable(cause) };
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  if (folder !== "" && names.has(NO_ARTICLES)) return;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isPassedOver(entry.name, names)) continue;
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) {
      yield* corpusFiles(root, file);
    } else if (entry.isSymbolicLink()) {
      const target = await linkTarget(root, file);
      if (target !== "folder") yield { file, rejection: target === "file" ? null : target };
    } else {
      yield { file, rejection: entry.isFile() ? null : notAFile };
    }
  }
}

const notAFile = new Rejection(fault("notAFile"));

function isPassedOver(name: string, siblings: ReadonlySet<string>): boolean {
  if (name.startsWith(".") || name === SOURCES_FILE || /^readme(?:\.|$)/i.test(name)) return true;
  const page = /^(?<page>.+)_(?:files|archivos)$/.exec(name)?.groups?.["page"];
  return page !== undefined && (siblings.has(`${page}.html`) || siblings.has(`${page}.htm`));
}

async function linkTarget(root: string, file: string): Promise<"file" | "folder" | Rejection> {
  try {
    const target = await realpath(path.join(root, file));
    if (path.relative(root, target).split(path.sep)[0] === "..") {
      return new Rejection(fault("linkOutside"));
    }
    const found = await stat(target);
    return found.isDirectory() ? "folder" : found.isFile() ? "file" : notAFile;
  } catch (cause) {
    return new Rejection(fault("linkToNowhere"), { cause });
  }
}
