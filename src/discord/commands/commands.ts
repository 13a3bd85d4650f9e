import { aboutMessageCommand } from "./about-message.ts";
import { articleCommand } from "./article.ts";
import { askCommand } from "./ask.ts";
import type { MessageCommand, SlashCommand } from "./command.ts";
import { helpCommand } from "./help.ts";
import { reindexCommand } from "./reindex.ts";
import { sourcesCommand } from "./sources.ts";
import { statusCommand } from "./status.ts";
import { timelineCommand } from "./timeline.ts";

/** Every command there is, in the order in which it is offered. */
export const slashCommands: readonly SlashCommand[] = [
  askCommand,
  timelineCommand,
  sourcesCommand,
  statusCommand,
  helpCommand,
  reindexCommand,
  articleCommand,
];
export const messageCommands: readonly MessageCommand[] = [aboutMessageCommand];

/** What Discord is told of them. */
export const commandPayload = [...slashCommands, ...messageCommands].map(({ data }) => data);
