import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  MessageFlags,
  type ModalSubmitInteraction,
  TextInputStyle,
} from "discord.js";

import { encodeAction } from "../../action.ts";
import type { Bot } from "../../bot.ts";
import { type Key, label } from "../../language/say.ts";
import type { Reader } from "../../language/reader.ts";
import { mayChange } from "../may-change.ts";
import { add } from "./add.ts";
import { reportingRefusal } from "./changing.ts";
import { corpusFileName } from "./file-name.ts";
import { takeIn } from "./incoming.ts";

type FormKey = Extract<Key, "formArticleTitle" | "formSource" | "formDate" | "formUrl" | "formText">;

interface Field {
  readonly id: string;
  readonly key: FormKey;
  readonly required: boolean;
  readonly most: number;
}

/** Fields by the names that a record of a `.json` file has. 4,000 characters are the most Discord takes. */
const fields: readonly Field[] = [
  { id: "title", key: "formArticleTitle", required: true, most: 300 },
  { id: "source", key: "formSource", required: false, most: 200 },
  { id: "date", key: "formDate", required: false, most: 40 },
  { id: "url", key: "formUrl", required: false, most: 500 },
  { id: "text", key: "formText", required: true, most: 4000 },
];

/** The form that an article is written into. */
export function articleForm(reader: Reader): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeAction({ kind: "draft" }),
    title: label(reader, "formTitle"),
    components: fields.map(({ id, key, required, most }) => ({
      type: ComponentType.Label,
      label: label(reader, key),
      component: {
        type: ComponentType.TextInput,
        custom_id: id,
        style: id === "text" ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required,
        max_length: most,
      },
    })),
  };
}

/** Adds what was written into the form: as JSON, which keeps every character of the text as it was written. */
export async function addFromForm(interaction: ModalSubmitInteraction, bot: Bot): Promise<void> {
  if (!(await mayChange(interaction, bot))) return;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const given = fields.map(({ id }) => [id, interaction.fields.getTextInputValue(id)] as const);
  const record = Object.fromEntries(given.filter(([, value]) => value.trim() !== ""));
  const file = corpusFileName(record["title"] ?? "", ".json");
  await reportingRefusal(interaction, "add", file, bot, async () => {
    const incoming = await takeIn(`${JSON.stringify(record, null, 2)}\n`, file, interaction.user.id, bot);
    return add(interaction, incoming, bot);
  });
}
