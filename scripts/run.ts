import type { Command } from "commander";

/**
 * Runs a command. An error ends the program with its message on standard error, without a stack: our own errors say
 * what to do, and `DEBUG=1` shows where any came from.
 */
export async function run<Arguments extends unknown[]>(
  command: Command,
  action: (...given: Arguments) => Promise<void>,
): Promise<void> {
  // A reader that has seen enough, such as `head`, is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    await command.showHelpAfterError().action(action).parseAsync();
  } catch (error) {
    const shown = error instanceof Error ? (process.env["DEBUG"] ? (error.stack ?? error.message) : error.message) : String(error);
    process.stderr.write(`${shown}\n`);
    process.exitCode = 1;
  }
}
