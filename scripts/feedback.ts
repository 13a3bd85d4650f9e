import "dotenv/config";

import { Command, Option } from "commander";

import { openState } from "../src/archive/state/state.ts";
import { readSettings } from "../src/config.ts";
import type { VotedOn } from "../src/discord/buttons/vote.ts";
import { run } from "./run.ts";

const command = new Command("feedback")
  .description("Prints the votes on answers (Helpful, Not helpful), oldest first.")
  .addOption(new Option("--format <format>", "jsonl, or csv for a spreadsheet").choices(["jsonl", "csv"]).default("jsonl"));

const columns = ["at", "vote", "question", "status", "confidence", "quotes", "answer", "member"] as const;

await run(command, ({ format }: { readonly format: "jsonl" | "csv" }) => {
  const state = openState(readSettings(process.env).dataDir);
  const rows = state.votes.all().map(({ about, ...vote }) => ({ ...vote, ...(about as VotedOn) }));
  state.close();
  if (format === "jsonl") for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  else {
    process.stdout.write(`${columns.join(",")}\r\n`);
    for (const row of rows) process.stdout.write(`${columns.map((column) => cell(row[column])).join(",")}\r\n`);
  }
  return Promise.resolve();
});

/**
 * RFC 4180. A question is what somebody typed: one that begins like a formula would be carried out by a spreadsheet, so
 * an apostrophe is put before it (OWASP, "CSV Injection").
 */
function cell(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
