import picomatch from "picomatch";
import { z } from "zod";

import { fault } from "./fault.ts";
import { checkedBy, problemOf } from "./formats/problem.ts";
import { publicationDate } from "./publication-date.ts";
import { Rejection } from "./rejection.ts";
import { webAddress } from "./web-address.ts";
import { type Faulty, yamlMapping } from "./yaml-mapping.ts";

/** What a line of `sources.yaml` says of a file. Null where it says nothing. */
export interface SourcesEntry {
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly date: string | null;
  /** The line named the file itself, and not a pattern that it fits. */
  readonly exact: boolean;
}

/** A `sources.yaml`, read: what it says, and the lines of it that could not be used. */
export interface SourcesFile {
  /** @param path of the article's file, from the folder of the `sources.yaml`, with forward slashes */
  readonly about: (path: string) => readonly SourcesEntry[];
  readonly rejections: readonly Rejection[];
  /** The lines that have fitted none of the files asked about: a name misspelt, most likely. */
  readonly idle: () => readonly Rejection[];
}

const faulty: Faulty = (problem) => fault("badSources", { problem });

const said = z.string().trim().min(1).nullish().transform((value) => value ?? null);
const entrySchema = z.strictObject({
  title: said,
  source: said,
  url: said.transform(checkedBy(webAddress)),
  date: said.transform(checkedBy(publicationDate)),
});

/**
 * Reads a `sources.yaml`: a mapping from file names or globs to `{source, url, date, title}`, for what files do not say
 * of themselves. A pattern without a slash fits files at any depth, as in `.gitignore`.
 *
 * Entries come weakest first: patterns in the order written, then the file's own name.
 *
 * @throws {Rejection} when the text is no YAML mapping at all; entries that can't be used are `rejections`
 */
export function readSourcesFile(text: string): SourcesFile {
  const rejections: Rejection[] = [];
  const patterns: { readonly name: string; readonly fits: (path: string) => boolean; readonly entry: SourcesEntry }[] = [];
  const names = new Map<string, SourcesEntry>();
  const idle = new Map<string, Rejection>();
  for (const { key, value, line } of yamlMapping(text, 1, faulty)) {
    const read = entrySchema.safeParse(value);
    if (!read.success) {
      const problem = fault("field", { field: key, problem: problemOf(read.error, value) });
      rejections.push(new Rejection(faulty(problem), { at: `line ${line}`, cause: read.error }));
      continue;
    }
    // A disk may spell “é” in two letters where an editor writes one.
    const name = key.normalize();
    idle.set(name, new Rejection(fault("fitsNoFile", { name: key }), { at: `line ${line}` }));
    names.set(name, { ...read.data, exact: true });
    if (picomatch.scan(name).isGlob) {
      patterns.push({ name, fits: picomatch(name, { basename: !name.includes("/") }), entry: { ...read.data, exact: false } });
    }
  }
  const about = (path: string) => {
    const file = path.normalize();
    const own = names.get(file);
    const fitting = patterns.filter(({ fits }) => fits(file));
    for (const name of [file, ...fitting.map((pattern) => pattern.name)]) idle.delete(name);
    return [...fitting.map(({ entry }) => entry), ...(own === undefined ? [] : [own])];
  };
  return { about, rejections, idle: () => [...idle.values()] };
}
