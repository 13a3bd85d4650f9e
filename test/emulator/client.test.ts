import {
  ApplicationCommandOptionType,
  ButtonStyle,
  type Client,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
  OverwriteType,
  PermissionFlagsBits,
  TextInputStyle,
} from "discord.js";
import { describe, expect, test } from "vitest";

import { echo, login, start } from "./live-client.ts";

function onInteraction(client: Client, handle: (interaction: Interaction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, (interaction) => void handle(interaction));
}

const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
const row = (label: string) =>
  ({
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label, customId: label.toLowerCase() }],
  }) as const;

describe("a discord.js client", () => {
  test("logs in, sees its guilds, and shows its presence", async () => {
    const { emulator } = await start();
    const client = await login(emulator, { presence: { activities: [{ name: "x" }], status: "idle" } });
    expect(client.guilds.cache.map(({ name, preferredLocale }) => [name, preferredLocale])).toEqual([
      ["Desk", "es-ES"],
    ]);
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
      {
        name: "ask",
        description: "Ask",
        options: [
          { type: ApplicationCommandOptionType.String, name: "question", description: "d", required: true },
          { type: ApplicationCommandOptionType.String, name: "source", description: "d", autocomplete: true },
        ],
      },
    ]);
    onInteraction(client, async (interaction) => {
      if (interaction.isAutocomplete()) await interaction.respond([{ name: "El País", value: "elpais" }]);
      if (interaction.isChatInputCommand()) {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.editReply({
          flags: MessageFlags.IsComponentsV2,
          components: [text(`${interaction.locale}: ${interaction.options.getString("question", true)}`), row("More")],
        });
      }
      if (interaction.isButton()) {
        await interaction.showModal({
          custom_id: "m",
          title: "Add",
          components: [
            {
              type: ComponentType.Label,
              label: "Title",
              component: { type: ComponentType.TextInput, custom_id: "t", style: TextInputStyle.Short },
            },
          ],
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
    expect(await seat.autocomplete("ask", "source", { source: "El" }).choices()).toEqual([
      { name: "El País", value: "elpais" },
    ]);
  });

  test("reads files that members upload, and uploads its own", async () => {
    const { emulator, seat } = await start();
    const client = await login(emulator);
    await client.application.commands.set([
      {
        name: "add",
        description: "Add",
        options: [{ type: ApplicationCommandOptionType.Attachment, name: "file", description: "d", required: true }],
      },
    ]);
    onInteraction(client, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const attachment = interaction.options.getAttachment("file", true);
      const body = await (await emulator.fetch(attachment.url)).text();
      await interaction.reply({
        content: attachment.name,
        files: [{ name: "back.txt", attachment: Buffer.from(body.toUpperCase()) }],
      });
    });
    const file = { name: "news.txt", contentType: "text/plain", bytes: Buffer.from("word for word") };
    const answer = await seat.slash("add", { file }).answer();
    expect([answer.text, answer.files[0]?.name, answer.files[0]?.bytes.toString()]).toEqual([
      "news.txt",
      "back.txt",
      "WORD FOR WORD",
    ]);
  });

  test("is told what it lacks by codes it knows", async () => {
    const { emulator, seat } = await start();
    const client = await login(emulator);
    const channel = await client.channels.fetch(seat.channel.id);
    if (!channel?.isSendable()) throw new Error("The channel takes messages.");
    emulator.world.channel(seat.channel.id).overwrites = [
      { id: emulator.applicationId, type: OverwriteType.Member, allow: 0n, deny: PermissionFlagsBits.SendMessages },
    ];
    await expect(channel.send("x")).rejects.toMatchObject({ code: 50013, status: 403 });
    await expect(channel.messages.fetch("1")).rejects.toMatchObject({ code: 10008, status: 404 });
  });
});
