import { PassThrough, Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";

import { describe, expect, it } from "vitest";

import { chat, type ChatOptions } from "../../src/terminal/chat.ts";

/** An output that keeps what was written, as a terminal or as a pipe. */
function sink(isTTY = false) {
  let written = "";
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString();
      done();
    },
  });
  return { output: Object.assign(output, { isTTY, columns: 80 }), text: () => stripVTControlCharacters(written) };
}

const answers: Pick<ChatOptions, "ask" | "sources"> = {
  ask: (question) => Promise.resolve(`Answer to ${question}`),
  sources: () => Promise.resolve("Harbour Times"),
};

/** A terminal to type on: keys reach the line editor as they would from a keyboard. */
function keyboard() {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  return { input, type: async (keys: string) => (input.write(keys), sleep(30)) };
}

describe("from a pipe", () => {
  it("answers one question a line, in order, without a prompt, until the input ends", async () => {
    const { output, text } = sink();
    let running = 0;
    const ask = async (question: string): Promise<string> => {
      expect(++running).toBe(1);
      // The first question is the slowest: answers that overtake would show.
      await sleep(question === "first?" ? 50 : 1);
      running--;
      return `Answer to ${question}`;
    };
    await chat({ ...answers, input: Readable.from(["first?\r\nsec", "ond?\n\n   \nthird?"]), output, ask, welcome: "Hello" });
    expect(text()).toBe("> first?\n\nAnswer to first?\n\n> second?\n\nAnswer to second?\n\n> third?\n\nAnswer to third?\n\n");
  });

  it("knows its commands and says so of those it doesn't know", async () => {
    const { output, text } = sink();
    await chat({ ...answers, input: Readable.from(["/help\n/sources\n/source\u001b[2J all\n/quit\nnever asked\n"]), output });
    expect(text()).toContain("/sources  who published");
    expect(text()).toContain("\nHarbour Times\n");
    expect(text()).toContain("There is no command /source␛[2J; /help lists those there are.");
    expect(text()).not.toContain("never asked");
  });

  it("goes on after a question that failed", async () => {
    const { output, text } = sink();
    const ask = (question: string): Promise<string> =>
      question === "bad" ? Promise.reject(new Error("the index is \u001b]0;gone")) : Promise.resolve("fine");
    await chat({ ...answers, input: Readable.from(["bad\ngood\n"]), output, ask });
    expect(text()).toBe("> bad\n\nThat question could not be answered: the index is ␛]0;gone\n\n> good\n\nfine\n\n");
  });

  it("ends quietly when nobody reads the output any longer", async () => {
    let writes = 0;
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(++writes < 4 ? null : Object.assign(new Error("broken pipe"), { code: "EPIPE" })),
    });
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      await sleep(1);
      return "fine";
    };
    const input = Readable.from(Array.from({ length: 100 }, (_, place) => `question ${place}\n`));
    await expect(chat({ ...answers, input, output, ask })).resolves.toBeUndefined();
    expect(asked.length).toBeLessThan(5);
  });

  it("reports an output that can't be written for another reason", async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error("disk full"), { code: "ENOSPC" })) });
    await expect(chat({ ...answers, input: Readable.from(["one\ntwo\n"]), output })).rejects.toThrow("disk full");
  });
});

describe("on a terminal", () => {
  it("prompts, answers, and leaves at Ctrl-D", async () => {
    const { output, text } = sink(true);
    const { input, type } = keyboard();
    const ended = chat({ ...answers, input, output, welcome: "Hello" });
    await type("who sailed?\r");
    await type("\r");
    await type("\u0004");
    await ended;
    expect(text()).toMatch(/^Hello\n\n> /);
    expect(text()).toContain("Answer to who sailed?");
    expect(text().match(/^> /gm)).toHaveLength(3);
    expect(text().endsWith("> \n")).toBe(true);
  });

  it("leaves at /quit", async () => {
    const { output, text } = sink(true);
    const { input, type } = keyboard();
    const ended = chat({ ...answers, input, output });
    await type("/quit\r");
    await ended;
    expect(text()).not.toContain("Answer");
  });

  it("doesn't wait for an answer at Ctrl-C", async () => {
    const { output, text } = sink(true);
    const { input, type } = keyboard();
    const never = new Promise<string>(() => undefined);
    const ended = chat({ ...answers, input, output, ask: () => never });
    await type("who sailed?\r");
    await type("\u0003");
    await ended;
    expect(text()).toContain("who sailed?");
  });

  it("finishes the answer under way at Ctrl-D", async () => {
    const { output, text } = sink(true);
    const { input, type } = keyboard();
    const ended = chat({ ...answers, input, output, ask: () => sleep(100, "a late answer") });
    await type("who sailed?\r");
    await type("\u0004");
    await ended;
    expect(text()).toContain("a late answer");
  });
});
