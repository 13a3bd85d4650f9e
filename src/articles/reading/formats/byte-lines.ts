const NEWLINE = 0x0a;

/** One line of a stream of bytes. */
export interface ByteLine {
  /** Counted from 1, blank lines included. */
  readonly number: number;
  /** Without white space at either end; null when the line is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

/**
 * Splits a stream at its line feeds. Works on bytes, so that one line in a foreign encoding spoils no other, and lets go
 * of a line as soon as it passes `limit` bytes, so that a file without line ends is never held whole.
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;

  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  const take = (): ByteLine => {
    const line = { number, bytes: length > limit ? null : trimmed(Buffer.concat(parts)) };
    number += 1;
    parts = [];
    length = 0;
    return line;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function trimmed(bytes: Uint8Array): Uint8Array {
  const blank = (byte: number | undefined) => byte === 0x20 || byte === 0x09 || byte === 0x0d;
  let start = 0;
  let end = bytes.length;
  while (start < end && blank(bytes[start])) start += 1;
  while (end > start && blank(bytes[end - 1])) end -= 1;
  return bytes.subarray(start, end);
}
