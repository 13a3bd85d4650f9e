import { spawn } from "node:child_process";
import path from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a script of `scripts/` as its own process, its output piped. */
export function program(script: string, args: readonly string[], env: Readonly<Record<string, string>>): { readonly ended: Promise<Ended>; kill(): void } {
  const file = path.resolve("scripts", `${script}.ts`);
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  return {
    ended: new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err }))),
    kill: () => void child.kill("SIGKILL"),
  };
}
