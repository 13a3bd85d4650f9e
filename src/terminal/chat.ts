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
  const unread = lines[Symbol.asyncIterator]();
  const end = ending(lines, output);
  const show = (): void => {
    if (interactive && !end.closed()) lines.prompt();
  };

  try {
    if (interactive && welcome !== undefined) output.write(`${welcome}\n\n`);
    show();
    for (;;) {
      const next = await Promise.race([unread.next(), end.stopped]);
      if (next === null || next.done === true) {
        // The shell's prompt is not to stand behind ours.
        if (interactive) output.write("\n");
        break;
      }
      const line = next.value.trim();
      if (line === "/quit") break;
      if (line !== "") {
        // In a transcript, an answer without its question is of no use.
        output.write(interactive ? "\n" : `${bold(`> ${oneLine(line)}`)}\n\n`);
        const reply = await Promise.race([replyTo(line, options), end.stopped]);
        if (reply === null) break;
        output.write(`${reply}\n\n`);
      }
      show();
    }
  } finally {
    lines.close();
    // An empty write is called back after all those before it.
    await new Promise<void>((resolve) => output.write("", () => resolve()));
  }
  const failure: NodeJS.ErrnoException | null = output.errored;
  if (failure !== null && failure.code !== "EPIPE") throw failure;
}

/** Watches for what ends a chat early: Ctrl-C, and an output that can't be written any longer. */
function ending(lines: ReturnType<typeof createInterface>, output: ChatOutput) {
  let closed = false;
  lines.once("close", () => (closed = true));
  const stopped = new Promise<null>((stop) => {
    lines.once("SIGINT", () => stop(null));
    output.on("error", () => stop(null));
  });
  return { stopped, closed: () => closed };
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
