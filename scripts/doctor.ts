import "dotenv/config";

import { Command } from "commander";

import { renderDoctor } from "../src/terminal/doctor.ts";
import { styleOf } from "../src/terminal/style.ts";
import { examine } from "./doctor/examine.ts";
import { run } from "./run.ts";

const command = new Command("doctor")
  .description("Checks everything that an answer takes, and says what to do about what is wrong; exits with code 1 if anything is.")
  .option("--json", "print the checks as JSON: [{name, ok, detail, remedy?}]");

await run(command, async ({ json }: { readonly json?: true }) => {
  const checks = await examine(process.env);
  process.stdout.write(`${json ? JSON.stringify(checks, null, 2) : renderDoctor(checks, styleOf(process.stdout, process.env))}\n`);
  if (checks.some(({ ok }) => !ok)) process.exitCode = 1;
});
