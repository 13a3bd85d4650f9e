import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { type Newsroom, openNewsroom } from "./newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.clear());
afterAll(() => newsroom.close());

const question = "Which groups did the United States designate as terrorist organisations?";

describe("a mention", () => {
  test("is answered with quotes that stand in the articles, with a typing indicator meanwhile", async () => {
    const { emulator } = await newsroom.start();
    const guild = emulator.guild();
    const channel = guild.channel("general");
    const ana = emulator.user("Ana");
    guild.join(ana);
    const seat = ana.in(channel);
    const asked = seat.says(`${emulator.mention} ${question}`);
    const reply = await seat.seesReply(asked);
    expect(reply.text).toContain("Los Choneros");
    expect(seat.typing().length).toBeGreaterThan(0);
    expect(reply.pinged.users).toEqual([]);
  });
});
