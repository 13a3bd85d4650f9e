import { readdir, rm } from "node:fs/promises";
import path from "node:path";

import { indexVersion } from "./database.ts";

/** Removes the indexes that earlier versions of the program left in the data folder: this one can't read them. */
export async function removeOtherVersions(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const version = /^(?:index|vectors)\.(v\d+\.\d+)[.-]/.exec(name)?.[1];
    if (version !== undefined && version !== indexVersion) await rm(path.join(dataDir, name), { force: true });
  }
}
