import fc from "fast-check";
import { expect, test } from "vitest";

import { type Turn, turns } from "../../../src/discord/asking/turns.ts";

const atOnce = 2;

test("a member waits for as long as the cooldown says, to the second", () => {
  let now = 0;
  const { take } = turns({ cooldownSeconds: 5, queueLimit: 10 }, () => now);
  expect(take("ana").taken).toBe(true);
  now = 2_000;
  expect(take("ana")).toEqual({ taken: false, why: "cooldown", seconds: 3 });
  expect(take("bob").taken).toBe(true);
  now = 5_000;
  expect(take("ana").taken).toBe(true);
});

test("a refused question costs no cooldown", () => {
  const { take } = turns({ cooldownSeconds: 5, queueLimit: 0 }, () => 0);
  const held = [take("a"), take("b")] as Turn[];
  expect(take("c")).toMatchObject({ taken: false, why: "busy" });
  for (const turn of held) turn.release();
  expect(take("c").taken).toBe(true);
});

test("never are more turns taken than may be answered and wait, whatever is taken and released", () => {
  fc.assert(
    fc.property(fc.nat(5), fc.array(fc.boolean(), { maxLength: 60 }), (queueLimit, steps) => {
      const { take } = turns({ cooldownSeconds: 0, queueLimit }, () => 0);
      const held: Turn[] = [];
      for (const taking of steps) {
        if (!taking) {
          const turn = held.pop();
          turn?.release();
          // Releasing twice frees one place, not two.
          turn?.release();
          continue;
        }
        const turn = take("ana");
        expect(turn.taken).toBe(held.length < queueLimit + atOnce);
        if (turn.taken) held.push(turn);
        else expect(turn.seconds).toBeGreaterThanOrEqual(1);
      }
    }),
  );
});

test("no more than two are answered at once, and none is forgotten", async () => {
  const { take } = turns({ cooldownSeconds: 0, queueLimit: 20 }, () => 0);
  let going = 0;
  let most = 0;
  const work = async (): Promise<number> => {
    going += 1;
    most = Math.max(most, going);
    await new Promise((resolve) => setTimeout(resolve, 5));
    going -= 1;
    return 1;
  };
  const done = await Promise.all(Array.from({ length: 10 }, () => (take("ana") as Turn).run(work)));
  expect(done).toHaveLength(10);
  expect(most).toBe(atOnce);
});

test("after a stop nobody gets a turn", () => {
  const queue = turns({ cooldownSeconds: 0, queueLimit: 1 }, () => 0);
  queue.stop();
  expect(queue.take("ana")).toMatchObject({ taken: false, why: "stopping" });
});
