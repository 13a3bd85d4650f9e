import { ApplicationCommandOptionType, ButtonStyle, Client, type ClientOptions, ComponentType, Events, GatewayIntentBits, type Interaction, MessageFlags, OverwriteType, PermissionFlagsBits, TextInputStyle } from "discord.js";
import { afterEach, describe, expect, test } from "vitest";
import { type Emulator, type EmulatorOptions, startEmulator } from "./emulator.ts";
import { LIMITS } from "./limits.ts";
import type { Seat } from "./member/seat.ts";

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

const running: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.stop();
});

async function start(options: EmulatorOptions = {}): Promise<{ emulator: Emulator; seat: Seat }> {
  const emulator = await startEmulator(options);
  running.push(emulator);
  const guild = emulator.guild({ name: "Desk", locale: "es-ES" });
  const ana = emulator.user("Ana", { locale: "es-419" });
  guild.join(ana);
  return { emulator, seat: ana.in(guild.channel("general")) };
}

function clientFor(emulator: Emulator, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({ intents: INTENTS, rest: { api: emulator.apiUrl }, ...options });
  running.push({ stop: () => client.destroy() });
  return client;
}

async function login(emulator: Emulator, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = clientFor(emulator, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(emulator.token);
  return ready;
}

/** Answers mentions and direct messages with what they said. */
function echo(client: Client): void {
  client.on(Events.MessageCreate, (message) => {
    if (message.author.bot) return;
    void message.reply({ content: `${message.content} <@${message.author.id}>`, allowedMentions: { parse: [], repliedUser: false } });
  });
}

function onInteraction(client: Client, handle: (interaction: Interaction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction));
}

const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
const row = (label: string) =>
  ({ type: ComponentType.ActionRow, components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label, customId: label.toLowerCase() }] }) as const;

describe("a discord.js client", () => {
  test("logs in, sees its guilds, and shows its presence", async () => {
    const { emulator } = await start();
    const client = await login(emulator, { presence: { activities: [{ name: "x" }], status: "idle" } });
    expect(client.guilds.cache.map(({ name, preferredLocale }) => [name, preferredLocale])).toEqual([["Desk", "es-ES"]]);
    expect(client.application.id).toBe(emulator.applicationId);
    expect(emulator.gateway.connected[0]?.presence?.status).toBe("idle");
    client.user.setPresence({ status: "online" });
    await expect.poll(() => emulator.gateway.connected[0]?.presence?.status).toBe("online");
  });

  test("answers a mention, a direct message, and a reply to itself", async () => {
    const { emulator, seat } = await start();
    echo(await login(emulator));
    const question = seat.says(`${emulator.mention} who?`);
    const reply = await seat.seesReply(question);
    expect(reply.text).toContain("who?");
    expect(reply.pinged.users).toEqual([]);
    const followUp = seat.says("and when?", { replyTo: reply });
    expect((await seat.seesReply(followUp)).text).toContain("and when?");
  });

  test("defers, then edits in components of the second version, whose button opens a form", async () => {
    const { emulator, seat } = await start();
    const client = await login(emulator);
    await client.application.commands.set([
      { name: "ask", description: "Ask", options: [{ type: ApplicationCommandOptionType.String, name: "question", description: "d", required: true }, { type: ApplicationCommandOptionType.String, name: "source", description: "d", autocomplete: true }] },
    ]);
    onInteraction(client, async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond([{ name: "El País", value: "elpais" }]);
      if (interaction.isChatInputCommand()) {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: [text(`${interaction.locale}: ${interaction.options.getString("question", true)}`), row("More")] });
      }
      if (interaction.isButton()) {
        await interaction.showModal({
          custom_id: "m",
          title: "Add",
          components: [{ type: ComponentType.Label, label: "Title", component: { type: ComponentType.TextInput, custom_id: "t", style: TextInputStyle.Short } }],
        });
      }
      if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        await interaction.deferUpdate();
        await interaction.editReply({ components: [text(interaction.fields.getTextInputValue("t"))] });
      }
    });
    const asked = seat.slash("ask", { question: "Who won?" });
    expect((await asked.acknowledged()).afterMs).toBeLessThan(3_000);
    const answer = await asked.answer();
    expect([answer.text, answer.ephemeral]).toEqual(["es-419: Who won?", true]);
    const form = await seat.press(answer, "More").modal();
    expect([form.title, form.inputs]).toEqual(["Add", ["t"]]);
    expect((await form.submit({ t: "A title" }).answer()).text).toBe("A title");
    expect(await seat.autocomplete("ask", "source", { source: "El" }).choices()).toEqual([{ name: "El País", value: "elpais" }]);
  });

  test("reads files that members upload, and uploads its own", async () => {
    const { emulator, seat } = await start();
    const client = await login(emulator);
    await client.application.commands.set([{ name: "add", description: "Add", options: [{ type: ApplicationCommandOptionType.Attachment, name: "file", description: "d", required: true }] }]);
    onInteraction(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const attachment = interaction.options.getAttachment("file", true);
      const body = await (await emulator.fetch(attachment.url)).text();
      await interaction.reply({ content: attachment.name, files: [{ name: "back.txt", attachment: Buffer.from(body.toUpperCase()) }] });
    });
    const file = { name: "news.txt", contentType: "text/plain", bytes: Buffer.from("word for word") };
    const answer = await seat.slash("add", { file }).answer();
    expect([answer.text, answer.files[0]?.name, answer.files[0]?.bytes.toString()]).toEqual(["news.txt", "back.txt", "WORD FOR WORD"]);
  });

  test("is told what it lacks by codes it knows", async () => {
    const { emulator, seat } = await start();
    const client = await login(emulator);
    const channel = await client.channels.fetch(seat.channel.id);
    if (!channel?.isSendable()) throw new Error("The channel takes messages.");
    emulator.world.channel(seat.channel.id).overwrites = [{ id: emulator.applicationId, type: OverwriteType.Member, allow: 0n, deny: PermissionFlagsBits.SendMessages }];
    await expect(channel.send("x")).rejects.toMatchObject({ code: 50013, status: 403 });
    await expect(channel.messages.fetch("1")).rejects.toMatchObject({ code: 10008, status: 404 });
  });
});

describe("when things go wrong, it", () => {
  test("waits out a 429 and a 503", async () => {
    const { emulator, seat } = await start({ limits: { buckets: { ...LIMITS.buckets, "message create": { limit: 1, windowMs: 300 } } } });
    const client = await login(emulator, { rest: { api: emulator.apiUrl, retries: 3 } });
    echo(client);
    const scripted = emulator.fail({ method: "POST", path: "/messages" }, { status: 429, retryAfter: 0.2, times: 1 });
    const broken = emulator.fail({ method: "POST", path: "/messages" }, { status: 503, times: 1 });
    for (const word of ["one", "two"]) seat.says(`${emulator.mention} ${word}`);
    await seat.sees((message) => message.byBot && message.text.includes("one"));
    await seat.sees((message) => message.byBot && message.text.includes("two"));
    expect([scripted.hits, broken.hits]).toEqual([1, 1]);
  });

  test("resumes after a drop, a reconnect request and a resumable invalid session, missing nothing", async () => {
    const { emulator, seat } = await start();
    const client = await login(emulator);
    echo(client);
    const levers = [() => emulator.gateway.drop(), () => emulator.gateway.requestReconnect(), () => emulator.gateway.invalidate(true)];
    for (const [index, pull] of levers.entries()) {
      const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
      pull();
      const question = seat.says(`${emulator.mention} ${index}`);
      await seat.seesReply(question, 10_000);
      await resumed;
    }
    expect(emulator.gateway.sessions).toHaveLength(1);
  });

  test("identifies anew when its session is gone", async () => {
    const { emulator, seat } = await start();
    const client = await login(emulator);
    echo(client);
    emulator.gateway.forget();
    const again = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    emulator.gateway.drop();
    await again;
    expect(emulator.gateway.sessions).toHaveLength(2);
    await seat.seesReply(seat.says(`${emulator.mention} still there?`));
  });

  test("leaves a connection whose heartbeats go unanswered", async () => {
    const { emulator } = await start({ limits: { heartbeatIntervalMs: 150 } });
    const client = await login(emulator);
    emulator.gateway.acknowledgesHeartbeats = false;
    await new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
    emulator.gateway.acknowledgesHeartbeats = true;
    await new Promise((resolve) => client.once(Events.ShardResume, resolve));
  });

  test("fails clearly on a bad token and on an intent that isn't switched on", async () => {
    const { emulator } = await start();
    await expect(clientFor(emulator).login("wrong")).rejects.toMatchObject({ code: "TokenInvalid" });
    const greedy = clientFor(emulator, { intents: [...INTENTS, GatewayIntentBits.MessageContent] });
    await expect(greedy.login(emulator.token)).rejects.toThrow(/disallowed intents/i);
  });

  test("runs as two shards, each with its own guild", async () => {
    const { emulator } = await start();
    const ana = emulator.user("Bea");
    const seats = [0, 1].map((index) => {
      const guild = emulator.guild({ onShard: [index, 2] });
      guild.join(ana);
      return ana.in(guild.channel("general"));
    });
    const client = await login(emulator, { shards: [0, 1], shardCount: 2 });
    const answered: number[] = [];
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) answered.push(message.guild?.shardId ?? -1);
    });
    echo(client);
    for (const seat of seats) await seat.seesReply(seat.says(`${emulator.mention} which?`));
    expect(answered).toEqual([0, 1]);
    expect(emulator.gateway.connected.map(({ shard }) => shard)).toEqual([[0, 2], [1, 2]]);
  });
});
