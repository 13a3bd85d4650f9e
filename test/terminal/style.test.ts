import { PassThrough } from "node:stream";

import { describe, expect, it } from "vitest";

import { lookOf, styleOf } from "../../src/terminal/style.ts";

const pipe = new PassThrough();
const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 132 });

describe("styleOf", () => {
  it("takes a terminal's width and colours", () => {
    expect(styleOf(terminal, { TERM: "xterm-256color" })).toEqual({ width: 132, color: true, unicode: true });
  });

  it("neither wraps nor colours a pipe", () => {
    expect(styleOf(pipe, { TERM: "xterm-256color" })).toEqual({ width: Infinity, color: false, unicode: true });
  });

  it.each([
    [{ NO_COLOR: "1" }, false, false],
    [{ NO_COLOR: "" }, true, false],
    [{ FORCE_COLOR: "1" }, true, true],
    [{ FORCE_COLOR: "" }, true, true],
    [{ FORCE_COLOR: "0" }, false, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, false],
    [{ TERM: "dumb" }, false, false],
    [{ TERM: "dumb", FORCE_COLOR: "1" }, true, true],
  ])("with %j: terminal %j, pipe %j", (env, onTerminal, onPipe) => {
    expect(styleOf(terminal, env).color).toBe(onTerminal);
    expect(styleOf(pipe, env).color).toBe(onPipe);
  });

  it("draws no signs that the console hasn't got", () => {
    expect(styleOf(terminal, { TERM: "linux" }).unicode).toBe(false);
  });
});

describe("lookOf", () => {
  it("keeps prose readable in a wide window, and leaves a pipe alone", () => {
    expect(lookOf({ width: 200, color: false })).toMatchObject({ width: 200, measure: 100 });
    expect(lookOf({ width: 60, color: false })).toMatchObject({ width: 60, measure: 60 });
    expect(lookOf({ width: Infinity, color: false })).toMatchObject({ width: Infinity, measure: Infinity });
    expect(lookOf({ width: 0, color: false })).toMatchObject({ width: 20, measure: 20 });
  });
});
