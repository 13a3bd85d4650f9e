import { unknownUser } from "../../discord-error.ts";
import { readForm } from "../../form.ts";
import { type Channel, channelPayload } from "../../state/channel.ts";
import { type User, userPayload } from "../../state/user.ts";
import type { World } from "../../state/world.ts";
import type { Route } from "../router.ts";

/** User resource. */
export const userRoutes: readonly Route[] = [
  { method: "GET", path: "/users/@me", bucket: "other", handle: (world) => userPayload(world.application.bot) },
  {
    method: "GET",
    path: "/users/@me/guilds",
    bucket: "other",
    handle: (world) => [...world.guilds.values()].map(({ id, name }) => ({ id, name, icon: null, owner: false })),
  },
  {
    method: "GET",
    path: "/users/:user",
    bucket: "other",
    handle: (world, _, params) => userPayload(userOf(world, params.get("user"))),
  },
  {
    method: "POST",
    path: "/users/@me/channels",
    bucket: "other",
    handle: (world, { body }) => {
      const id = readForm(body, (form) => form.at("recipient_id").required().snowflake());
      return channelPayload(directChannel(world, userOf(world, id ?? "")));
    },
  },
];

/** "Create DM": the one channel between the bot and somebody, made when first asked for. */
export function directChannel(world: World, user: User): Channel {
  const known = [...world.channels.values()].find((channel) => channel.recipient?.id === user.id);
  if (known) return known;
  const channel: Channel = {
    id: world.ids.next(),
    name: user.name,
    guildId: null,
    recipient: user,
    overwrites: [],
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

function userOf(world: World, id: string): User {
  const user = world.users.get(id);
  if (!user) throw unknownUser();
  return user;
}
