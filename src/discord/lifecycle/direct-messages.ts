import { ChannelType, type Client, GatewayDispatchEvents, type GatewayDispatchPayload } from "discord.js";

/**
 * Sees to it that direct messages arrive. Discord documents the type of a message's channel as optional, and discord.js
 * silently drops a message of an unknown channel that lacks it; what has no server is a direct message.
 */
export function hearDirectMessages(client: Client): void {
  // discord.js passes every event to `raw` before it reads it. The name is missing from the types of its events.
  client.on("raw" as never, ({ t, d }: GatewayDispatchPayload) => {
    if (t === GatewayDispatchEvents.MessageCreate && d.guild_id === undefined) d.channel_type ??= ChannelType.DM;
  });
}
