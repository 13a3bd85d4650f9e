import { PermissionFlagsBits } from "discord-api-types/v10";

import { missingAccess, missingPermissions } from "../../discord-error.ts";
import { type Channel, channelPayload } from "../../state/channel.ts";
import { toWriteIn } from "../../state/permissions.ts";
import type { World } from "../../state/world.ts";
import type { Params, Route } from "../router.ts";

/** Channel resource. */
export const channelRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/channels/:channel",
    bucket: "other",
    handle: (world, _, params) => channelPayload(channelIn(world, params)),
  },
  {
    method: "POST",
    path: "/channels/:channel/typing",
    bucket: "typing",
    handle: (world, _, params) => {
      const channel = channelIn(world, params);
      need(world, channel, toWriteIn(channel));
      world.typing.set(channel.id, [...(world.typing.get(channel.id) ?? []), world.clock.now()]);
      world.emit("change");
      return undefined;
    },
  },
];

/** @throws DiscordError 10003 where there is none, 50001 where the app may not see it. */
export function channelIn(world: World, params: Params): Channel {
  const channel = world.channel(params.get("channel"));
  if (!(world.permissions(world.application.bot.id, channel) & PermissionFlagsBits.ViewChannel)) throw missingAccess();
  return channel;
}

/** @throws DiscordError 50013 where the app lacks a permission in the channel. */
export function need(world: World, channel: Channel, permission: bigint): void {
  if (!(world.permissions(world.application.bot.id, channel) & permission)) throw missingPermissions();
}
