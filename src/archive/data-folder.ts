import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

import { NO_ARTICLES } from "../articles/reading/corpus-files.ts";

/** The folder for the index and the bot's memory can't be used as one. */
export class DataFolderError extends Error {
  override readonly name = "DataFolderError";

  readonly dataDir: string;

  constructor(dataDir: string, why: string, cause: unknown) {
    super(`DATA_DIR is ${dataDir}, ${why}. Set it, in .env or in the environment, to a folder that this program may make and write to.`, { cause });
    this.dataDir = dataDir;
  }
}

/**
 * Makes the data folder where it is missing, and marks it as holding no articles, since it may stand inside the corpus.
 *
 * @throws {DataFolderError} when it can't be made or written to
 */
export function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(path.resolve(dataDir));
  } catch (cause) {
    throw new DataFolderError(dataDir, isFile(dataDir) ? "which is a file" : `which can't be made (${messageOf(cause)})`, cause);
  }
  try {
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    writeFileSync(path.join(dataDir, NO_ARTICLES), "Dateline looks for no articles in a folder that holds this file.\n", { flag: "wx" });
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw new DataFolderError(dataDir, `which can't be written to (${messageOf(cause)})`, cause);
  }
}

/** Folder by folder: on file systems that deny having them at all, such as `/proc`, Node's own recursion never ends. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (codeOf(error) !== "EEXIST" || !isFolder(folder)) throw error;
  }
}

function isFolder(file: string): boolean {
  return existsSync(file) && statSync(file).isDirectory();
}

function isFile(file: string): boolean {
  return existsSync(file) && statSync(file).isFile();
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
