import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { namesInByline, readTxt } from "../../../../src/articles/reading/formats/txt.ts";

describe("readTxt", () => {
  it("keeps any text as it is, line ends and all", () => {
    const line = fc.constantFrom("Noboa spoke on Tuesday.", " date 2026-03-04 ", "By Ana Paz", "", "Looking Ahead", "\t", "“¿Qué?”");
    const text = fc.array(fc.tuple(line, fc.constantFrom("\n", "\r\n", "\n\n", " ")), { maxLength: 12 }).map((parts) => parts.flat().join(""));
    fc.assert(fc.property(text, (one) => readTxt(one).text === one));
  });

  it("takes the date of a machine-written prefix, and no other", () => {
    const body = "Soldiers reached Manta on 2026-01-05, the ministry said.\n\nThey left on 2026-02-05.\n";
    expect(readTxt(` date 2026-03-04 ${body}`).date).toBe("2026-03-04");
    expect(readTxt(body).date).toBeNull();
  });
});

describe("namesInByline", () => {
  it.each([
    ["By Ana Paz", ["Ana Paz"]],
    ["BY ANA PAZ and BEN ROE", ["ANA PAZ", "BEN ROE"]],
    ["By Ana Paz, Ben Roe, and Cy Day", ["Ana Paz", "Ben Roe", "Cy Day"]],
    ["By: Ana Paz & Ben Roe | Example News", ["Ana Paz", "Ben Roe"]],
    ["Por Ana Paz y Ben Roe", ["Ana Paz", "Ben Roe"]],
    ["(Reporting by Ana Paz; editing by Ben Roe)", []],
    ["", []],
  ])("%j", (byline, names) => {
    expect(namesInByline(byline)).toEqual(names);
  });
});
