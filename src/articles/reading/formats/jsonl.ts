import { createReadStream } from "node:fs";

import { asUtf8, notUtf8, refuseForeign } from "../decode.ts";
import { fault } from "../fault.ts";
import { LINE_LIMIT, megabytes } from "../limits.ts";
import { type Place, rejectedAt, Rejection } from "../rejection.ts";
import type { Draft, Format } from "./draft.ts";
import { byteLines } from "./byte-lines.ts";
import { readRecord } from "./record.ts";

/** One JSON record a line. Streams: no more than a line and a chunk of the file are held at once. */
export const readJsonl: Format = async function* (path) {
  let empty = true;
  for await (const line of byteLines(sniffed(createReadStream(path)), LINE_LIMIT)) {
    if (line.bytes?.length === 0) continue;
    empty = false;
    yield readLine(line.bytes, line.number);
  }
  if (empty) throw new Rejection(fault("emptyLines"));
};

function readLine(bytes: Uint8Array | null, number: number): Draft | Rejection {
  const at: Place = `line ${number}`;
  if (bytes === null) return new Rejection(fault("longLine", { most: megabytes(LINE_LIMIT) }), { at });
  const text = asUtf8(bytes);
  if (text === null) return rejectedAt(notUtf8(bytes), at);
  try {
    return readRecord(JSON.parse(text), { record: number, at });
  } catch (cause) {
    return new Rejection(fault("lineNotJson"), { at, cause });
  }
}

/** The same chunks, the first of them looked at: a compressed file, say, is refused as one and not line by line. */
async function* sniffed(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    if (first) await refuseForeign(chunk);
    first = false;
    yield chunk;
  }
}
