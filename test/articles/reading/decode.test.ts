import { gzipSync } from "node:zlib";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { asUtf8, decodeUtf8 } from "../../../src/articles/reading/decode.ts";

const spanish = "El presidente anunció la operación contra la minería ilegal en la región amazónica. ".repeat(20);
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("decodeUtf8", () => {
  it("gives back any text, without a byte order mark", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 20 }).filter((one) => !/[\0-\x1f\ufeff]/.test(one));
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (one, mark) => {
        expect(await decodeUtf8(Buffer.from((mark ? "\ufeff" : "") + one))).toBe(one);
      }),
    );
  });

  it.each([
    ["UTF-16LE", Buffer.from("\ufeff" + spanish, "utf16le")],
    ["UTF-16LE", Buffer.from(spanish, "utf16le")],
    ["UTF-16BE", Buffer.from("\ufeff" + spanish, "utf16le").swap16()],
    ["UTF-16BE", Buffer.from(spanish, "utf16le").swap16()],
    ["UTF-32LE", Buffer.from(Buffer.from(`\ufeff${spanish}`, "utf16le").toString("hex").replace(/.{4}/g, "$&0000"), "hex")],
    ["ISO-8859-1", latin1(spanish)],
    ["windows-1252", Buffer.concat([latin1(spanish), Buffer.from([0x93]), latin1("paz"), Buffer.from([0x94])])],
    ["Shift_JIS", Buffer.from("93fa967b82cc90ad957b82cd82b182cc96e291e882c982c282a282c494ad955c82b582dc82b582bd8142", "hex")],
  ])("names the encoding: %s", async (encoding, bytes) => {
    await expect(decodeUtf8(bytes)).rejects.toThrow(`looks like ${encoding}`);
    await expect(decodeUtf8(bytes)).rejects.toHaveProperty("remedy", expect.stringContaining(encoding));
  });

  it("doesn't call damaged UTF-8 UTF-8", async () => {
    const bytes = Buffer.from(spanish);
    bytes[bytes.indexOf(0xc3) + 1] = 0x20;
    await expect(decodeUtf8(bytes)).rejects.toThrow(/damaged UTF-8|ISO-8859|windows-/);
  });

  it.each([
    ["PNG", Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex")],
    ["GZ", gzipSync(spanish)],
    ["PDF", Buffer.from("%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n")],
    ["binary data", Buffer.from("word\0word\0word")],
    ["binary data", Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 7919) % 32))],
  ])("refuses what is no text: %s", async (what, bytes) => {
    await expect(decodeUtf8(bytes)).rejects.toThrow(what);
  });

  it("takes an article that begin as a bitmap or an archive does for an article", async () => {
    for (const text of ["BMW will build cars in Quito, it said on Tuesday.", "PK means penalty kick.", "MZ was a maker of motorcycles."]) {
      expect(await decodeUtf8(Buffer.from(text))).toBe(text);
    }
  });
});

it("asUtf8 is null for bytes that are not UTF-8", () => {
  expect(asUtf8(latin1("año"))).toBeNull();
});
