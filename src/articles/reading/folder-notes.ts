import { readFile } from "node:fs/promises";
import path from "node:path";

import { decodeUtf8 } from "./decode.ts";
import { Rejection } from "./rejection.ts";
import { readSourcesFile, type SourcesEntry, type SourcesFile } from "./sources-file.ts";
import { unreadable } from "./unreadable.ts";

export const SOURCES_FILE = "sources.yaml";

/** The `sources.yaml` files of a corpus, each read once, when the first file it may speak of comes up. */
export interface FolderNotes {
  /** What is said of a file (path inside the corpus), weakest first: outer folders before inner ones. */
  readonly about: (file: string) => Promise<readonly SourcesEntry[]>;
  /** The lines that could not be used in files read since the last call. */
  readonly rejections: () => readonly Noted[];
  /** The lines that fitted none of the files asked about. */
  readonly idle: () => readonly Noted[];
}

/** What is wrong in a `sources.yaml`. */
export interface Noted {
  /** Path of the `sources.yaml` inside the corpus. */
  readonly file: string;
  readonly rejection: Rejection;
}

/** @param root absolute path of the corpus folder */
export function folderNotes(root: string): FolderNotes {
  const read = new Map<string, SourcesFile | null>();
  let pending: Noted[] = [];

  const load = async (folder: string): Promise<SourcesFile | null> => {
    const known = read.get(folder);
    if (known !== undefined) return known;
    const file = path.posix.join(folder, SOURCES_FILE);
    const sources = await readIfThere(path.join(root, file));
    read.set(folder, sources);
    pending.push(...(sources?.rejections ?? []).map((rejection) => ({ file, rejection })));
    return sources;
  };

  return {
    async about(file) {
      const entries: SourcesEntry[] = [];
      for (const folder of foldersAbove(file)) {
        const sources = await load(folder);
        entries.push(...(sources?.about(path.posix.relative(folder, file)) ?? []));
      }
      return entries;
    },
    rejections() {
      const taken = pending;
      pending = [];
      return taken;
    },
    idle: () =>
      [...read].flatMap(([folder, sources]) =>
        (sources?.idle() ?? []).map((rejection) => ({ file: path.posix.join(folder, SOURCES_FILE), rejection })),
      ),
  };
}

/** `a/b/c.txt` → "", "a", "a/b". */
function foldersAbove(file: string): readonly string[] {
  const parts = file.split("/");
  return parts.map((_, index) => parts.slice(0, index).join("/"));
}

async function readIfThere(file: string): Promise<SourcesFile | null> {
  try {
    return readSourcesFile(await decodeUtf8(await readFile(file)));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    const rejection = error instanceof Rejection ? error : unreadable(error);
    return { about: () => [], rejections: [rejection], idle: () => [] };
  }
}
