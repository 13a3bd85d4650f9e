import { OverwriteType, PermissionFlagsBits as Flag } from "discord-api-types/v10";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { Clock } from "./clock.ts";
import { ANYONE } from "./rules/allowed-mentions.ts";
import { pingedBy } from "./rules/pings.ts";
import { madeAt, shardOf, Snowflakes } from "./snowflakes.ts";
import type { Channel } from "./state/channel.ts";
import type { Guild, Role } from "./state/guild.ts";
import { ALL_PERMISSIONS, permissionsOf, toWriteIn } from "./state/permissions.ts";

const role = (id: string, permissions: bigint, mentionable = false): Role => ({
  id,
  name: id,
  permissions,
  mentionable,
});

function guild(...roles: readonly Role[]): Guild {
  const user = { id: "7", name: "Ana", bot: false, locale: "en-US", directMessages: true };
  const member = { user, roleIds: roles.map(({ id }) => id), nick: null, joinedAt: 0 };
  const everyone = role("1", Flag.ViewChannel | Flag.SendMessages | Flag.AttachFiles);
  return {
    id: "1",
    name: "g",
    ownerId: "9",
    locale: "en-US",
    roles: new Map([everyone, ...roles].map((each) => [each.id, each])),
    members: new Map([["7", member]]),
    joinedAt: 0,
    commandOverrides: new Map(),
  };
}

function channel(...overwrites: Channel["overwrites"]): Channel {
  return { id: "3", name: "c", guildId: "1", recipient: null, overwrites, lastMessageId: null };
}

describe("permissions", () => {
  const everyone = (allow: bigint, deny: bigint) => ({ id: "1", type: OverwriteType.Role, allow, deny });
  const member = (allow: bigint, deny: bigint) => ({ id: "7", type: OverwriteType.Member, allow, deny });

  test("roles add up", () => {
    expect(permissionsOf("7", guild(role("2", Flag.ManageGuild))) & Flag.ManageGuild).toBe(Flag.ManageGuild);
  });

  test("a member's overwrite beats a role's, which beats everyone's", () => {
    const desk = role("2", 0n);
    const ofRole = { id: "2", type: OverwriteType.Role, allow: Flag.SendMessages, deny: 0n };
    const has = (...overwrites: Channel["overwrites"]) =>
      (permissionsOf("7", guild(desk), channel(...overwrites)) & Flag.SendMessages) !== 0n;
    expect(has(everyone(0n, Flag.SendMessages))).toBe(false);
    expect(has(everyone(0n, Flag.SendMessages), ofRole)).toBe(true);
    expect(has(everyone(0n, Flag.SendMessages), ofRole, member(0n, Flag.SendMessages))).toBe(false);
  });

  test("a thread has its channel's, but is written in by a permission of its own", () => {
    const desk = guild(role("2", Flag.SendMessagesInThreads));
    const parent = channel(everyone(0n, Flag.SendMessages));
    const thread: Channel = { ...channel(), id: "4", parent };
    expect([toWriteIn(parent), toWriteIn(thread)]).toEqual([Flag.SendMessages, Flag.SendMessagesInThreads]);
    expect(permissionsOf("7", desk, thread) & Flag.AttachFiles).toBe(Flag.AttachFiles);
    expect(permissionsOf("7", guild(), thread) & Flag.AttachFiles).toBe(0n);
    expect(permissionsOf("7", desk, { ...thread, parent: channel(everyone(0n, Flag.ViewChannel)) })).toBe(0n);
  });

  test("without sight of the channel nothing is left, without sending no files", () => {
    expect(permissionsOf("7", guild(), channel(everyone(0n, Flag.ViewChannel)))).toBe(0n);
    expect(permissionsOf("7", guild(), channel(everyone(0n, Flag.SendMessages))) & Flag.AttachFiles).toBe(0n);
  });

  test("administrators and owners have all, strangers none", () => {
    expect(permissionsOf("7", guild(role("2", Flag.Administrator)), channel(everyone(0n, Flag.ViewChannel)))).toBe(
      ALL_PERMISSIONS,
    );
    expect(permissionsOf("8", guild())).toBe(0n);
  });
});

describe("pings", () => {
  const setting = {
    guild: guild(role("2", 0n, true), role("4", 0n)),
    reachable: new Set(["7"]),
    permissions: Flag.MentionEveryone,
    repliedTo: null,
  };
  const silent = { everyone: false, users: [], roles: [], repliedUser: false } as const;
  const every = "@everyone @here <@7> <@!7> <@&2> <@&4> <@55>";

  test("everybody who is named and can be reached", () => {
    expect(pingedBy([every], ANYONE, setting)).toEqual({ everyone: true, here: true, users: ["7"], roles: ["2", "4"] });
  });

  test("nobody where allowed mentions say so", () => {
    expect(pingedBy([every], silent, { ...setting, repliedTo: "7" })).toEqual({
      everyone: false,
      here: false,
      users: [],
      roles: [],
    });
  });

  test("lists let only those on them through", () => {
    expect(pingedBy([every], { ...silent, users: ["7"], roles: ["2"] }, setting)).toMatchObject({
      users: ["7"],
      roles: ["2"],
    });
  });

  test("without the permission, only mentionable roles", () => {
    expect(pingedBy([every], ANYONE, { ...setting, permissions: 0n })).toMatchObject({
      everyone: false,
      here: false,
      roles: ["2"],
    });
  });

  test("code and backslashes protect nobody", () => {
    expect(pingedBy(["`<@7>` \\@everyone"], ANYONE, setting)).toMatchObject({ everyone: true, users: ["7"] });
  });
});

describe("time and ids", () => {
  test("ids grow, and tell when they were made", () => {
    const clock = new Clock();
    const ids = new Snowflakes(clock);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 20 }), (skips) => {
        let last = BigInt(ids.next());
        for (const ms of skips) {
          clock.advance(ms);
          const id = ids.next();
          expect(BigInt(id)).toBeGreaterThan(last);
          expect(Math.abs(madeAt(id) - clock.now())).toBeLessThan(1_000);
          last = BigInt(id);
        }
      }),
    );
  });

  test("ids can be made for a shard", () => {
    const ids = new Snowflakes(new Clock());
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.nat(),
        (shards, n) => shardOf(ids.nextOn(n % shards, shards), shards) === n % shards,
      ),
    );
  });

  test("alarms ring when time is skipped, in order, once", () => {
    const clock = new Clock();
    const rung: string[] = [];
    clock.alarm(clock.now() + 200_000, () => rung.push("second"));
    clock.alarm(clock.now() + 100_000, () => rung.push("first"));
    const cancel = clock.alarm(clock.now() + 150_000, () => rung.push("never"));
    cancel();
    // Real time goes on as well.
    clock.advance(50_000);
    expect(rung).toEqual([]);
    clock.advance(200_000);
    clock.advance(200_000);
    expect(rung).toEqual(["first", "second"]);
  });
});
