import { detect } from "chardet";
import { fileTypeFromBuffer } from "file-type";

import { fault } from "./fault.ts";
import { Rejection } from "./rejection.ts";

/**
 * The text that UTF-8 bytes stand for, without a byte order mark.
 *
 * @throws {Rejection} when they are no text, or text in another encoding; the reason names which it looks like
 */
export async function decodeUtf8(bytes: Uint8Array): Promise<string> {
  await refuseForeign(bytes);
  const text = asUtf8(bytes);
  if (text === null) throw notUtf8(bytes);
  return text;
}

/** The text of UTF-8 bytes without a byte order mark; null when they are not UTF-8. */
export function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Names the encoding that bytes which are not UTF-8 seem to be in. */
export function notUtf8(bytes: Uint8Array): Rejection {
  const encoding = detect(bytes);
  // One broken byte in a long text leaves UTF-8 the likeliest guess.
  if (encoding === null || encoding === "UTF-8" || encoding === "ASCII") {
    return new Rejection(fault("damaged"));
  }
  return wrongEncoding(encoding);
}

/**
 * Refuses bytes that begin like something other than UTF-8 text. The first few kilobytes of a file are enough.
 *
 * @throws {Rejection} when they look like UTF-16, UTF-32 or like no text at all
 */
export async function refuseForeign(bytes: Uint8Array): Promise<void> {
  const wide = looksLikeWideText(bytes);
  if (wide !== null) throw wrongEncoding(wide);
  const type = await fileTypeFromBuffer(bytes);
  const suspect = bytes.includes(0) || controls(bytes) > bytes.length / 100;
  // An innocent text may begin as some type does: "BM" opens bitmaps and reports on BMW.
  if (type !== undefined && (suspect || TEXTUAL.has(type.mime))) {
    throw new Rejection(fault("notText", { type: type.ext.toUpperCase(), mime: type.mime }));
  }
  if (suspect) throw new Rejection(fault("binary"));
}

/** Types whose bytes can pass for text. */
const TEXTUAL = new Set(["application/pdf", "application/rtf", "application/postscript"]);

function wrongEncoding(encoding: string): Rejection {
  return new Rejection(fault("wrongEncoding", { encoding }));
}

/** By its mark, or by the zeros that stand beside every Latin letter. */
function looksLikeWideText(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | "UTF-32LE" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? "UTF-32LE" : "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  const sample = bytes.subarray(0, 512 - (bytes.length % 2));
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = (sample.length / 2) * 0.7;
  if (odd > most && even === 0) return "UTF-16LE";
  if (even > most && odd === 0) return "UTF-16BE";
  return null;
}

/** Control characters that no text has a use for; white space and the escape of old terminals are let pass. */
function controls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b) count += 1;
  }
  return count;
}
