import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";

import stringWidth from "string-width";
import { describe, expect, it } from "vitest";

import { progressBar } from "../../src/terminal/progress.ts";

/** What was written to a stream that is a terminal, or isn't. */
function recorder(columns?: number) {
  const stream = Object.assign(new PassThrough(), columns === undefined ? {} : { isTTY: true, columns });
  let written = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => (written += chunk));
  return { stream, text: () => written };
}

describe("on a terminal", () => {
  it("draws a bar that fits, and leaves the cursor and line wrapping as they were", async () => {
    const { stream, text } = recorder(60);
    const bar = progressBar(stream, { label: "Downloading the model", unit: "bytes" });
    bar.update(0, 20_000_000);
    await sleep(250);
    bar.update(10_000_000, 20_000_000);
    await sleep(250);
    bar.update(20_000_000, 20_000_000);
    bar.stop();
    await sleep(20);
    expect(text()).toContain("10.0 of 20.0 MB (50 %)");
    expect(text()).toContain("20.0 of 20.0 MB (100 %)");
    expect(text()).toMatch(/█+░+ /);
    expect(text()).not.toContain("\u001b[?");
    expect(text().endsWith("\n")).toBe(true);
    const drawings = text().split("\u001b[1G").map((drawing) => stripVTControlCharacters(drawing).trimEnd());
    for (const drawing of drawings) expect(stringWidth(drawing)).toBeLessThan(60);
  });

  it("fits a narrow one, counts without a total, and passes on no escape sequence", async () => {
    const { stream, text } = recorder(30);
    const bar = progressBar(stream, { label: "Indexing\u001b[2J", unit: "passages" });
    bar.update(1_200, null);
    bar.stop();
    await sleep(20);
    expect(text()).toContain("Indexing␛[2J: 1,200 passages");
    expect(text()).not.toContain("\u001b[2J");
  });

  it("lets the process end once it is stopped, and draws nothing if nothing happened", async () => {
    const { stream, text } = recorder(60);
    progressBar(stream, { label: "Indexing", unit: "passages" }).stop();
    await sleep(20);
    expect(text()).toBe("");
  });
});

describe("elsewhere", () => {
  it("prints a line now and then, the last one always, and none twice", async () => {
    const { stream, text } = recorder();
    const bar = progressBar(stream, { label: "Indexing", unit: "passages", interval: 60_000 });
    for (let done = 0; done <= 300; done++) bar.update(done, 300);
    bar.stop();
    bar.stop();
    await sleep(20);
    expect(text()).toBe("Indexing: 0 of 300 passages (0 %)\nIndexing: 300 of 300 passages (100 %)\n");
  });

  it("prints each change when no interval is wanted", async () => {
    const { stream, text } = recorder();
    const bar = progressBar(stream, { label: "Downloading", unit: "bytes", interval: 0 });
    bar.update(500_000, null);
    bar.update(500_000, null);
    bar.update(1_500_000, 1_000_000);
    bar.stop();
    await sleep(20);
    expect(text()).toBe("Downloading: 0.5 MB\nDownloading: 1.5 of 1.0 MB (100 %)\n");
  });
});
