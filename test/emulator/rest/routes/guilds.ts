import { missingAccess, unknownMember } from "../../discord-error.ts";
import { channelPayload } from "../../state/channel.ts";
import { type Guild, guildPayload, memberPayload, rolePayload } from "../../state/guild.ts";
import type { World } from "../../state/world.ts";
import type { Params, Route } from "../router.ts";

/** Guild resource, as far as an app reads it. */
export const guildRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/guilds/:guild",
    bucket: "other",
    handle: (world, _, params) => guildPayload(guildIn(world, params)),
  },
  {
    method: "GET",
    path: "/guilds/:guild/channels",
    bucket: "other",
    handle: (world, _, params) => {
      const { id } = guildIn(world, params);
      return [...world.channels.values()].filter((channel) => channel.guildId === id && !channel.parent).map(channelPayload);
    },
  },
  {
    method: "GET",
    path: "/guilds/:guild/roles",
    bucket: "other",
    handle: (world, _, params) => [...guildIn(world, params).roles.values()].map(rolePayload),
  },
  {
    method: "GET",
    path: "/guilds/:guild/members/:user",
    bucket: "other",
    handle: (world, _, params) => {
      const member = guildIn(world, params).members.get(params.get("user"));
      if (!member) throw unknownMember();
      return memberPayload(member);
    },
  },
];

/** A guild that the app isn't in answers as one it may not see. */
export function guildIn(world: World, params: Params): Guild {
  const guild = world.guilds.get(params.get("guild"));
  if (!guild?.members.has(world.application.bot.id)) throw missingAccess();
  return guild;
}
