import { ApplicationCommandType, InteractionContextType as Context, PermissionFlagsBits } from "discord.js";

import { proposeReindex } from "../desk/reindex.ts";
import type { SlashCommand } from "./command.ts";
import { described, named } from "./localised.ts";

export const reindexCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named("reindexName"),
    ...described("reindexDescription"),
    contexts: [Context.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  },
  execute: proposeReindex,
} satisfies SlashCommand;
