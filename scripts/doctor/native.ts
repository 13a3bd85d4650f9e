import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Check } from "../../src/terminal/doctor.ts";
import { attempt, Finding } from "./attempt.ts";

const rebuild = (module: string): string =>
  `Run npm rebuild ${module}. It is compiled on this machine: that takes a C++ compiler, make and Python 3 (Debian: apt-get install build-essential python3).`;

/** Makes a database such as an index is, in a temporary folder. */
export function checkSqlite(): Promise<Check> {
  return attempt("SQLite", rebuild("better-sqlite3"), async () => {
    const { openDatabase } = await import("../../src/archive/database.ts");
    const folder = await mkdtemp(path.join(tmpdir(), "dateline-doctor-"));
    try {
      const db = openDatabase(folder);
      const version = db.prepare<[], { version: string }>("SELECT sqlite_version() AS version").get()?.version;
      db.close();
      return `${version ?? "unknown version"}, with full-text search`;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** Finds a vector in an index of two. */
export function checkVectorIndex(): Promise<Check> {
  return attempt("Vector index", rebuild("hnswlib-node"), async () => {
    const { VectorIndex } = await import("../../src/archive/vector-index.ts");
    const index = VectorIndex.create(2);
    index.add(1, Float32Array.of(1, 0));
    index.add(2, Float32Array.of(0, 1));
    const nearest = index.search(Float32Array.of(0.6, 0.8), 1)[0]?.label;
    if (nearest !== 2) throw new Finding("finds the wrong neighbour", rebuild("hnswlib-node"));
    return "finds the nearest neighbour";
  });
}
