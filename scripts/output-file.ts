import { writeFile, stat } from "node:fs/promises";
import path from "node:path";

/** A file that was to be written could not be. */
export class UnwritableFileError extends Error {
  override readonly name = "UnwritableFileError";

  constructor(file: string, why: string, options?: ErrorOptions) {
    super(`${file} ${why}. Name a file in a folder that exists and that you may write to.`, options);
  }
}

/**
 * Looks, before there is anything to write, whether it could be.
 *
 * @throws {UnwritableFileError} where a folder is in the way, or none is there
 */
export async function expectWritable(file: string): Promise<void> {
  const folder = path.dirname(file);
  if (await isFolder(file)) throw new UnwritableFileError(file, "is a folder");
  if (!(await isFolder(folder))) throw new UnwritableFileError(file, `can't be written: there is no folder ${folder}`);
}

/** @throws {UnwritableFileError} with what the system said */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch((cause: unknown) => {
    throw new UnwritableFileError(file, `can't be written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}

const isFolder = (name: string): Promise<boolean> => stat(name).then((found) => found.isDirectory(), () => false);
