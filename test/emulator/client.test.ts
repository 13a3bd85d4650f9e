import { ButtonStyle, Client, ComponentType, Events, GatewayIntentBits, MessageFlags, type ClientOptions } from "discord.js";
import { afterEach, describe, expect, test } from "vitest";
import { type Emulator, type EmulatorOptions, startEmulator } from "./emulator.ts";

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

const running: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0).reverse()) await each.stop();
});

async function start(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options);
  running.push(emulator);
  return emulator;
}

function client(emulator: Emulator, options: Partial<ClientOptions> = {}): Client {
  const made = new Client({ intents: INTENTS, rest: { api: emulator.apiUrl }, ...options });
  running.push({ stop: () => made.destroy() });
  return made;
}

async function login(emulator: Emulator, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const made = client(emulator, options);
  const ready = new Promise<Client<true>>((resolve) => made.once(Events.ClientReady, resolve));
  await made.login(emulator.token);
  return ready;
}

const ASK = {
  name: "ask",
  description: "Ask the coverage",
  options: [{ type: 3, name: "question", description: "What to ask", required: true }, { type: 3, name: "source", description: "Only this source", autocomplete: true }],
};

describe("a real discord.js client", () => {
  test("logs in and sees its guilds", async () => {
    const emulator = await start();
    const guild = emulator.guild({ name: "Desk", locale: "es-ES" });
    const bot = await login(emulator);
    expect(bot.guilds.cache.get(guild.id)?.preferredLocale).toBe("es-ES");
    expect(bot.application.id).toBe(emulator.applicationId);
  });

  test("is mentioned and replies", async () => {
    const emulator = await start();
    const guild = emulator.guild();
    const channel = guild.channel("general");
    const ana = emulator.user("Ana");
    guild.join(ana);
    const bot = await login(emulator);
    bot.on(Events.MessageCreate, (message) => {
      if (message.author.bot) return;
      void message.reply({ content: `You said ${message.content} <@${message.author.id}>`, allowedMentions: { parse: [], repliedUser: false } });
    });
    const question = ana.in(channel).says(`${emulator.mention} hello`);
    const reply = await ana.in(channel).seesReply(question);
    expect(reply.text).toContain("hello");
    expect(reply.pinged.users).toEqual([]);
  });

  test("answers a slash command: deferral, then components of the second version", async () => {
    const emulator = await start();
    const guild = emulator.guild();
    const channel = guild.channel("general");
    const ana = emulator.user("Ana", { locale: "es-419" });
    guild.join(ana);
    const bot = await login(emulator);
    await bot.application.commands.set([ASK]);
    bot.on(Events.InteractionCreate, (interaction) => {
      void (async () => {
        if (interaction.isChatInputCommand()) {
          await interaction.deferReply({ flags: MessageFlags.Ephemeral });
          await interaction.editReply({
            flags: MessageFlags.IsComponentsV2,
            components: [
              { type: ComponentType.TextDisplay, content: `${interaction.locale}: ${interaction.options.getString("question", true)}` },
              { type: ComponentType.ActionRow, components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label: "More", custom_id: "more" }] },
            ],
          });
        }
        if (interaction.isButton()) {
          await interaction.deferUpdate();
          await interaction.editReply({ components: [{ type: ComponentType.TextDisplay, content: "more" }] });
        }
        if (interaction.isAutocomplete()) await interaction.respond([{ name: "El País", value: "elpais" }]);
      })();
    });
    const seat = ana.in(channel);
    const answer = await seat.slash("ask", { question: "Who won?" }).answer();
    expect(answer.text).toBe("es-419: Who won?");
    expect(answer.ephemeral).toBe(true);
    const more = await seat.press(answer, "More").answer();
    expect(more.text).toBe("more");
    expect(await seat.autocomplete("ask", "source", { source: "El" }).choices()).toEqual([{ name: "El País", value: "elpais" }]);
  });
});
