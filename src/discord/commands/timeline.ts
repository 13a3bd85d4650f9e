import { ApplicationCommandOptionType as Type, ApplicationCommandType, InteractionContextType as Context } from "discord.js";

import { longestQuestion } from "../asking/read-request.ts";
import { showTimeline } from "../timelines/show-timeline.ts";
import type { SlashCommand } from "./command.ts";
import { completeSource, filterOptions, filtersOf } from "./filter-options.ts";
import { described, named } from "./localised.ts";

const topic = named("timelineTopicName");

export const timelineCommand = {
  data: {
    type: ApplicationCommandType.ChatInput,
    ...named("timelineName"),
    ...described("timelineDescription"),
    contexts: [Context.Guild, Context.BotDM],
    options: [
      { type: Type.String, ...topic, ...described("timelineTopicDescription"), max_length: longestQuestion },
      ...filterOptions("events"),
    ],
  },
  complete: completeSource,
  execute: (interaction, bot) => {
    const about = interaction.options.getString(topic.name)?.trim() ?? "";
    return showTimeline(interaction, about === "" ? null : about, filtersOf(interaction), bot);
  },
} satisfies SlashCommand;
