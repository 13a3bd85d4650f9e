import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { WebSocketServer } from "ws";

import { Clock } from "./clock.ts";
import { Emulator } from "./emulated-discord.ts";
import { Gateway } from "./gateway/gateway.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { Api } from "./rest/api.ts";
import { CDN_HOSTS, signedUrl } from "./rest/cdn.ts";
import { applicationRoutes } from "./rest/routes/application.ts";
import { channelRoutes } from "./rest/routes/channels.ts";
import { commandRoutes } from "./rest/routes/commands.ts";
import { gatewayRoutes } from "./rest/routes/gateway.ts";
import { guildRoutes } from "./rest/routes/guilds.ts";
import { interactionRoutes } from "./rest/routes/interactions.ts";
import { messageRoutes } from "./rest/routes/messages.ts";
import { userRoutes } from "./rest/routes/users.ts";
import { webhookRoutes } from "./rest/routes/webhooks.ts";
import { httpServer } from "./rest/server.ts";
import { Snowflakes } from "./snowflakes.ts";
import type { PrivilegedIntents } from "./state/application.ts";
import type { User } from "./state/user.ts";
import { World } from "./state/world.ts";

export interface EmulatorOptions {
  readonly limits?: Partial<Limits>;
  /** Privileged intents switched on in the developer portal; none by default. */
  readonly intents?: Partial<PrivilegedIntents>;
  /**
   * Where attachments' addresses point. `discord` (default): to Discord's hosts, as in earnest, to be read through
   * `emulator.fetch`. `loopback`: to this server, for a bot in another process told to trust that host.
   */
  readonly cdn?: "discord" | "loopback";
}

/** Starts Discord on a free port of 127.0.0.1. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const clock = new Clock();
  const ids = new Snowflakes(clock);
  const limits = { ...LIMITS, ...options.limits };
  const id = ids.next();
  const bot: User = { id, name: "Dateline", bot: true, locale: "en-US", directMessages: true };
  const token = `${Buffer.from(id).toString("base64url")}.emulated.token`;
  const intents = { messageContent: false, members: false, presences: false, ...options.intents };
  const world = new World({
    clock,
    ids,
    limits,
    application: { id, name: "Dateline", bot, token, intents, commands: new Map() },
  });
  const gateway = new Gateway(world);
  let address = "";
  const api = new Api(world, [
    ...gatewayRoutes(
      () => `ws://${address}`,
      () => gateway.identifiesLeft,
    ),
    ...applicationRoutes,
    ...userRoutes,
    ...guildRoutes,
    ...channelRoutes,
    ...messageRoutes,
    ...commandRoutes,
    ...interactionRoutes,
    ...webhookRoutes,
  ]);
  const server = httpServer(world, api);
  const sockets = new WebSocketServer({ server });
  sockets.on("connection", (socket, request) => gateway.accept(socket, new URL(request.url ?? "/", "ws://emulator")));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  gateway.url = `ws://${address}`;
  const origin = options.cdn === "loopback" ? `http://${address}` : `https://${CDN_HOSTS[0]}`;
  world.attachmentUrl = (attachment) => signedUrl(world, origin, attachment);
  return new Emulator({ world, gateway, api, server, sockets, address });
}

export type { Emulator };
