import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { byteLines } from "../../../../src/articles/reading/formats/byte-lines.ts";

async function linesOf(chunks: readonly Uint8Array[], limit = 1000) {
  const lines: (string | null)[] = [];
  for await (const { bytes, number } of byteLines(stream(chunks), limit)) {
    expect(number).toBe(lines.length + 1);
    lines.push(bytes === null ? null : Buffer.from(bytes).toString());
  }
  return lines;
}

async function* stream(chunks: readonly Uint8Array[]) {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

describe("byteLines", () => {
  it("splits as if the bytes had come at once, wherever the chunks end", async () => {
    const text = fc.array(fc.constantFrom("a", "ñ", "😀", "\n", "\r\n", " ", "\t"), { maxLength: 40 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (one, size) => {
        const bytes = Buffer.from(one);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
        const wanted = one.split("\n").map((line) => line.replace(/^[ \t\r]+|[ \t\r]+$/g, ""));
        if (one === "" || one.endsWith("\n")) wanted.pop();
        expect(await linesOf(chunks)).toEqual(wanted);
      }),
    );
  });

  it("gives up a line past the limit, whether it ends or not, and goes on after it", async () => {
    const chunks = ["ab\nabc", "def\ncd\n", "abcd", "efgh"].map((chunk) => Buffer.from(chunk));
    expect(await linesOf(chunks, 5)).toEqual(["ab", null, "cd", null]);
  });
});
