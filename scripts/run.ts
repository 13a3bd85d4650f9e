import type { Command } from "commander";

import { renderFailure } from "../src/terminal/failure.ts";

/**
 * Runs a command. An error ends the program with its message on standard error, without a stack.
 */
export async function run(command: Command, action: Parameters<Command["action"]>[0]): Promise<void> {
  // A reader that has seen enough, such as `head`, is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    await command.showHelpAfterError("--help lists the options.").action(action).parseAsync();
  } catch (error) {
    process.stderr.write(`${renderFailure(error, process.env)}\n`);
    process.exitCode = 1;
  }
}
