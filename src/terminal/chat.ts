import { createInterface } from "node:readline";
import type { Writable } from "node:stream";

import picocolors from "picocolors";

import { neutralise, oneLine } from "./neutral.ts";

type ChatInput = NodeJS.ReadableStream & { isTTY?: boolean };
type ChatOutput = Writable & { isTTY?: boolean };

export interface ChatOptions {
  /** Questions, one a line. On a terminal there is a prompt and a line editor; from a pipe, lines are read as they are. */
  readonly input: ChatInput;
  readonly output: ChatOutput;
  /** The rendered answer to a question. What it throws is shown, and the chat goes on. */
  readonly ask: (question: string) => Promise<string>;
  /** The rendered list of sources. */
  readonly sources: () => Promise<string>;
  /** Printed once, on a terminal only. */
  readonly welcome?: string;
  readonly color?: boolean;
}

const help = `Type a question about the coverage; the answer is quoted from it, word for word.
  /sources  who published the coverage, and when
  /help     this list
  /quit     leave (Ctrl-D or Ctrl-C does it too)`;

/**
 * Asks and answers until the input ends, `/quit`, or Ctrl-C on a terminal, which doesn't wait for an answer that is
 * under way. Questions are answered one at a time, in order. Resolves when all output is written, or when its reader
 * has gone away, as after `| head`; rejects when it can't be written for any other reason.
 */
export async function chat(options: ChatOptions): Promise<void> {
  const { input, output, welcome, color = false } = options;
  const interactive = input.isTTY === true && output.isTTY === true;
  const bold = picocolors.createColors(color).bold;
  const lines = createInterface(interactive ? { input, output, prompt: bold("> ") } : { input, crlfDelay: Infinity });
  let prompt = (): void => {
    if (interactive) lines.prompt();
  };
  lines.once("close", () => {
    prompt = () => undefined;
    // The shell's prompt is not to stand behind ours.
    if (interactive) output.write("\n");
  });
  const stopped = new Promise<null>((resolve) => {
    const stop = (): void => {
      lines.close();
      resolve(null);
    };
    lines.once("SIGINT", stop);
    output.on("error", stop);
  });

  if (interactive && welcome !== undefined) output.write(`${welcome}\n\n`);
  prompt();
  for await (const typed of lines) {
    const line = typed.trim();
    if (line === "/quit") break;
    if (line !== "") {
      // In a transcript, an answer without its question is of no use.
      output.write(interactive ? "\n" : `${bold(`> ${oneLine(line)}`)}\n\n`);
      const reply = await Promise.race([replyTo(line, options), stopped]);
      if (reply === null) break;
      output.write(`${reply}\n\n`);
    }
    prompt();
  }
  lines.close();
  // An empty write is called back after all those before it.
  await new Promise<void>((resolve) => output.write("", () => resolve()));
  const failure: NodeJS.ErrnoException | null = output.errored;
  if (failure !== null && failure.code !== "EPIPE") throw failure;
}

async function replyTo(line: string, options: ChatOptions): Promise<string> {
  try {
    if (!line.startsWith("/")) return await options.ask(line);
    const [command = ""] = line.split(/\s/, 1);
    if (command === "/help") return help;
    if (command === "/sources") return await options.sources();
    return `There is no command ${oneLine(command)}; /help lists those there are.`;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { red } = picocolors.createColors(options.color ?? false);
    return red(`That question could not be answered: ${neutralise(message)}`);
  }
}
