import { once } from "node:events";
import type { Server } from "node:http";

import type { APIApplicationCommand } from "discord-api-types/v10";
import type { WebSocketServer } from "ws";

import { EmulatedGuild } from "./emulated-guild.ts";
import type { Gateway } from "./gateway/gateway.ts";
import { Person } from "./member/person.ts";
import type { Api, Logged } from "./rest/api.ts";
import { CDN_HOSTS } from "./rest/cdn.ts";
import type { Fault, Scripted, Target } from "./rest/faults.ts";
import { EVERYONE_BY_DEFAULT } from "./state/permissions.ts";
import type { User } from "./state/user.ts";
import type { World } from "./state/world.ts";

export interface GuildOptions {
  readonly name?: string;
  readonly locale?: string;
  readonly owner?: Person;
  /** What @everyone may do. */
  readonly everyone?: bigint;
  /** Makes the guild one that this shard of so many serves. */
  readonly onShard?: readonly [index: number, count: number];
}

interface Parts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly api: Api;
  readonly server: Server;
  readonly sockets: WebSocketServer;
  readonly address: string;
}

/** Discord, as far as this project's bot can tell. */
export class Emulator {
  readonly world: World;
  readonly gateway: Gateway;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.world = parts.world;
    this.gateway = parts.gateway;
  }

  /** For discord.js: `new Client({ rest: { api: emulator.apiUrl } })`. */
  get apiUrl(): string {
    return `http://${this.#parts.address}/api`;
  }

  get token(): string {
    return this.world.application.token;
  }

  get applicationId(): string {
    return this.world.application.id;
  }

  /** What members write to mention the bot. */
  get mention(): string {
    return `<@${this.world.application.bot.id}>`;
  }

  /** Commands that are registered now, global and of guilds. */
  get commands(): readonly APIApplicationCommand[] {
    return [...this.world.application.commands.values()];
  }

  /** Every request so far, in order. */
  get requests(): readonly Logged[] {
    return this.#parts.api.log;
  }

  /** Requests of the last ten minutes that were answered 401, 403 or 429. */
  get invalidRequests(): number {
    return this.#parts.api.invalidRequests;
  }

  user(name: string, { locale = "en-US" }: { locale?: string } = {}): Person {
    return new Person(this.world, this.#addUser(name, locale, false));
  }

  /** Another bot, whose messages ours should ignore. */
  otherBot(name: string): Person {
    return new Person(this.world, this.#addUser(name, "en-US", true));
  }

  /** A server that the bot has been added to. */
  guild({
    name = "Newsroom",
    locale = "en-US",
    owner,
    everyone = EVERYONE_BY_DEFAULT,
    onShard,
  }: GuildOptions = {}): EmulatedGuild {
    const { ids, clock, guilds, application } = this.world;
    const id = onShard ? ids.nextOn(...onShard) : ids.next();
    const ownerId = owner?.id ?? this.#addUser("Owner", locale, false).id;
    const state = {
      id,
      name,
      ownerId,
      locale,
      roles: new Map(),
      members: new Map(),
      joinedAt: clock.now(),
      commandOverrides: new Map(),
    };
    const guild = new EmulatedGuild(this.world, state);
    state.roles.set(id, { id, name: "@everyone", permissions: everyone, mentionable: false });
    state.members.set(application.bot.id, { user: application.bot, roleIds: [], nick: null, joinedAt: clock.now() });
    if (owner) guild.join(owner);
    guilds.set(id, state);
    this.world.emit("dispatch", { t: "GUILD_CREATE", d: {}, guildId: id });
    return guild;
  }

  /** Skips time: tokens expire, unanswered interactions fail. */
  advance(ms: number): void {
    this.world.clock.advance(ms);
  }

  /** Makes requests go wrong. */
  fail(target: Target, fault: Fault): Scripted {
    return this.#parts.api.faults.add(target, fault);
  }

  /** `fetch` that finds Discord's CDN here, whichever of its hosts the address names; other addresses as usual. */
  readonly fetch: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const hosts: readonly string[] = CDN_HOSTS;
    if (!hosts.includes(url.hostname)) return fetch(input, init);
    return fetch(`http://${this.#parts.address}${url.pathname}${url.search}`, init);
  };

  /** Closes every connection and frees the port. */
  async stop(): Promise<void> {
    const { server, sockets } = this.#parts;
    this.world.clock.stop();
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }

  #addUser(name: string, locale: string, bot: boolean): User {
    const user: User = { id: this.world.ids.next(), name, bot, locale, directMessages: true };
    this.world.users.set(user.id, user);
    return user;
  }
}
