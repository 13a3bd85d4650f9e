import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { expect, it } from "vitest";

import { withLock } from "../../../src/embed/model/lock.ts";
import { emptyFolder } from "./server.ts";

const never = new AbortController().signal;

it("lets one in at a time, and the next after a failure too", async () => {
  const path = join(await emptyFolder(), "deep", "thing");
  let inside = 0;
  const task = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await wait(30);
    inside -= 1;
    throw new Error("this one failed");
  };
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => withLock(path, never, task)));
  expect(outcomes.map((outcome) => outcome.status === "rejected" && String(outcome.reason))).toEqual(
    Array.from({ length: 3 }, () => "Error: this one failed"),
  );
});

it("waits no longer than the caller wants", async () => {
  const path = join(await emptyFolder(), "thing");
  await withLock(path, never, async () => {
    await expect(withLock(path, AbortSignal.timeout(50), () => Promise.resolve())).rejects.toThrow("timeout");
  });
});
