import type { ButtonInteraction, StringSelectMenuInteraction } from "discord.js";

import { decodeAction } from "../action.ts";
import type { Bot } from "../bot.ts";
import { decideOverwrite } from "../desk/articles/add.ts";
import { undoRemoval } from "../desk/articles/restore.ts";
import { decideReindex } from "../desk/reindex.ts";
import { notify } from "../respond/to-interaction.ts";
import { turnNearest, turnQuotes } from "./answer-pages.ts";
import { dropFilters } from "./drop-filters.ts";
import { showInContext } from "./in-context.ts";
import { turnArticles, turnSources } from "./lists.ts";
import { shareAnswer } from "./share.ts";
import { showEventInContext, turnTimeline } from "./timeline-pages.ts";
import { castVote } from "./vote.ts";

/** Does what a button asks for. All it needs is in its `custom_id` and the bot's state, so a restart changes nothing. */
export function onPress(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const action = decodeAction(interaction.customId);
  switch (action?.kind) {
    case "quotes":
      return turnQuotes(interaction, action.answer, action.from, bot);
    case "nearest":
      return turnNearest(interaction, action.answer, action.from, bot);
    case "context":
      return showInContext(interaction, action.answer, action.list, action.index, bot);
    case "share":
      return shareAnswer(interaction, action.answer, bot);
    case "vote":
      return castVote(interaction, action.answer, action.vote, bot);
    case "unfilter":
      return dropFilters(interaction, action.answer, bot);
    case "timeline":
      return turnTimeline(interaction, action.timeline, action, bot);
    case "event":
      return showEventInContext(interaction, action.timeline, action.event, action.quote, bot);
    case "sources":
      return turnSources(interaction, action.from, bot);
    case "articles":
      return turnArticles(interaction, action.from, bot);
    case "reindex":
      return decideReindex(interaction, action.plan, action.choice === "confirm", bot);
    case "overwrite":
      return decideOverwrite(interaction, action.draft, action.choice === "confirm", bot);
    case "restore":
      return undoRemoval(interaction, action.removal, bot);
    default:
      // Of another version of the bot, or made up.
      return notify(interaction, { kind: "commandExpired" });
  }
}

/** Does what a menu asks for: the only one jumps to a place in a timeline. */
export function onPick(interaction: StringSelectMenuInteraction, bot: Bot): Promise<void> {
  const action = decodeAction(interaction.customId);
  const event = Number(interaction.values[0]);
  if (action?.kind !== "jump" || !Number.isInteger(event)) return notify(interaction, { kind: "commandExpired" });
  return turnTimeline(interaction, action.timeline, { from: event, cut: event }, bot);
}
