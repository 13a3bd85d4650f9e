import { readFile, stat } from "node:fs/promises";

import { decodeUtf8 } from "../decode.ts";
import { fault } from "../fault.ts";
import { megabytes, TEXT_LIMIT } from "../limits.ts";
import { Rejection } from "../rejection.ts";
import type { Draft, Format } from "./draft.ts";

/**
 * A format whose files are read whole, then parsed.
 *
 * @param limit largest file, in bytes, that is opened at all
 */
export function wholeFile(
  parse: (text: string) => Iterable<Draft | Rejection> | Promise<Iterable<Draft | Rejection>>,
  limit: number = TEXT_LIMIT,
): Format {
  return async function* (path) {
    const { size } = await stat(path);
    if (size > limit) throw new Rejection(fault("longFile", { bytes: size, most: megabytes(limit) }));
    const text = await decodeUtf8(await readFile(path));
    if (text.trim() === "") throw new Rejection(fault("emptyFile"));
    yield* await parse(text);
  };
}
