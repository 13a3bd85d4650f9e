import {
  GatewayCloseCodes as Close,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayPresenceUpdateData,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { WebSocket } from "ws";

import { shardOf } from "../snowflakes.ts";
import { applicationFlags } from "../state/application.ts";
import type { Message } from "../state/message.ts";
import { userPayload } from "../state/user.ts";
import { asAppSees } from "../state/withheld.ts";
import type { Dispatch, World } from "../state/world.ts";
import { Connection } from "./connection.ts";
import { guildCreate } from "./guild-create.ts";
import { guildsOn, Identifies, type Outcome } from "./identify.ts";
import { wants } from "./intents.ts";
import { dispatch, type Session } from "./session.ts";

/** Sessions of all shards, and the levers a test pulls on their connections. */
export class Gateway {
  readonly world: World;
  readonly sessions: Session[] = [];
  /** False makes every connection a zombie: heartbeats go unanswered (Gateway, "Heartbeat Interval"). */
  acknowledgesHeartbeats = true;
  #url = "";
  readonly #identifies: Identifies;

  constructor(world: World) {
    this.world = world;
    this.#identifies = new Identifies(world);
    world.on("dispatch", (event) => this.#fanOut(event));
  }

  set url(url: string) {
    this.#url = url;
  }

  get identifiesLeft(): number {
    return this.#identifies.left;
  }

  /** Sessions with a client on the line. */
  get connected(): readonly Session[] {
    return this.sessions.filter((session) => session.socket !== null);
  }

  accept(socket: WebSocket, url: URL): void {
    if ((url.searchParams.get("v") ?? "10") !== "10") socket.close(Close.InvalidAPIVersion, "Invalid API version.");
    else if ((url.searchParams.get("encoding") ?? "json") !== "json" || url.searchParams.has("compress")) {
      socket.close(Close.UnknownError, "This emulator speaks uncompressed JSON.");
    } else new Connection(socket, this);
  }

  /** Cuts connections without a close code, as a lost network does. */
  drop(): void {
    for (const { socket } of this.connected) socket?.terminate();
  }

  /** Closes connections with a code (Opcodes and Status Codes, "Gateway Close Event Codes"). */
  close(code: number): void {
    for (const { socket } of this.connected) socket?.close(code);
  }

  /** Opcode 7: asks clients to reconnect and resume. */
  requestReconnect(): void {
    for (const { socket } of this.connected)
      socket?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }));
  }

  /** Opcode 9: declares sessions invalid; those that aren't `resumable` end. */
  invalidate(resumable: boolean): void {
    for (const session of this.connected) {
      session.alive = resumable;
      session.socket?.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable, s: null, t: null }));
    }
  }

  /** Makes every session impossible to resume without telling anybody: their next resume is refused. */
  forget(): void {
    for (const session of this.sessions) session.alive = false;
  }

  identify(d: Readonly<Record<string, unknown>>, socket: WebSocket): Outcome {
    const outcome = this.#identifies.judge(d, socket);
    if (typeof outcome === "object" && "id" in outcome) this.sessions.push(outcome);
    return outcome;
  }

  /** Gateway events, "Ready", and then a Guild Create for each of the shard's guilds. */
  greet(session: Session): void {
    const { application } = this.world;
    const guilds = guildsOn(this.world, ...session.shard);
    dispatch(session, "READY", {
      v: 10,
      user: userPayload(application.bot),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#url,
      shard: session.shard,
      application: { id: application.id, flags: applicationFlags(application.intents) },
      private_channels: [],
      user_settings: {},
      relationships: [],
    });
    if (session.intents & GatewayIntentBits.Guilds) {
      for (const guild of guilds) dispatch(session, "GUILD_CREATE", guildCreate(this.world, guild, session.intents));
    }
    this.world.emit("change");
  }

  resumed(session: Session): void {
    dispatch(session, "RESUMED", {});
    this.world.emit("change");
  }

  present(session: Session, d: unknown): void {
    session.presence = d as GatewayPresenceUpdateData;
    this.world.emit("change");
  }

  /** Gateway, "Sharding": guilds by their id, all else to shard 0. */
  #fanOut(event: Dispatch): void {
    for (const session of this.sessions) {
      const [index, count] = session.shard;
      const shard = event.guildId === null ? 0 : shardOf(event.guildId, count);
      if (!session.alive || shard !== index || !wants(session.intents, event) || !this.#mayRead(event)) continue;
      dispatch(session, event.t, this.#withheld(event, session));
    }
  }

  #withheld({ t, d, message, guildId }: Dispatch, session: Session): unknown {
    if (t === "GUILD_CREATE") {
      const guild = this.world.guilds.get(guildId ?? "");
      return guild ? guildCreate(this.world, guild, session.intents) : d;
    }
    if (!message) return d;
    return asAppSees(this.world, message, d as Message, (session.intents & GatewayIntentBits.MessageContent) !== 0);
  }

  /** Messages of a channel that the bot may not view don't reach it. */
  #mayRead({ message }: Dispatch): boolean {
    if (!message) return true;
    const permissions = this.world.permissions(this.world.application.bot.id, this.world.channel(message.channelId));
    return (permissions & PermissionFlagsBits.ViewChannel) !== 0n;
  }
}
