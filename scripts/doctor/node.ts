import { readFile } from "node:fs/promises";

import { z } from "zod";

import type { Check } from "../../src/terminal/doctor.ts";
import { attempt, Finding } from "./attempt.ts";

const manifest = z.object({ engines: z.object({ node: z.templateLiteral([">=", z.number(), ".", z.number()]) }) });

/** Whether this Node is new enough for what `package.json` demands. @param running such as `20.19.0` */
export function checkNode(running: string): Promise<Check> {
  return attempt("Node", "Install the program again.", async () => {
    const file = await readFile(new URL("../../package.json", import.meta.url), "utf8");
    const demanded = manifest.parse(JSON.parse(file)).engines.node.slice(">=".length);
    if (isOlder(running, demanded)) {
      throw new Finding(`${running}, and ${demanded} or newer is needed`, "Install a newer Node from nodejs.org, then run npm ci.");
    }
    return running;
  });
}

function isOlder(running: string, demanded: string): boolean {
  const [a, b] = [running, demanded].map((version) => version.split(".").map(Number));
  const place = b?.findIndex((part, at) => part !== a?.[at]) ?? -1;
  return place >= 0 && (a?.[place] ?? 0) < (b?.[place] ?? 0);
}
