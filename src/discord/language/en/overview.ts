import type { Message } from "../message.ts";

/** `/sources`, `/status` and `/help`. */
export const overview = {
  sourcesHeading: "**Sources of the coverage**",
  sourcesEmpty: "**The coverage holds no article yet.**",
  sourceLine: {
    one: "**{source}**: {count} article, {dates}",
    other: "**{source}**: {count} articles, {dates}",
  },
  sourcesShown: "Sources {first} to {last} of {total}",
  next: "Next",
  previous: "Previous",

  statusHeading: "**State of the index**",
  statusArticles: { one: "{count} article, {dates}", other: "{count} articles, {dates}" },
  statusNewest: "Newest article: {title} ({source}, {date})",
  statusIndexed: "Index updated {moment}",
  statusModel: "Embedding model: {model}",
  statusGeneration: "Generation {generation}",
  statusIndexing: "A new index is being made; until it is done, questions are answered from this one.",

  presence: {
    one: "{count} article, newest {newest} · indexed {indexed}",
    other: "{count} articles, newest {newest} · indexed {indexed}",
  },

  helpHeading: "**Ask what the coverage says**",
  helpIntro:
    "I answer with sentences quoted word for word from news articles, with their source and publication date. When the coverage doesn't answer, I say so.",
  helpMention: "Mention me with a question, write to me directly, or reply to one of my answers to ask further.",
  helpAsk: "`/{command}`: ask, and limit the search by date or source if you like",
  helpTimeline: "`/{command}`: what happened when, by the dates that the articles give",
  helpSources: "`/{command}`: which sources the coverage holds",
  helpStatus: "`/{command}`: how fresh the index is",
  helpContextMenu: "On a message, choose *Apps*, then *{command}*.",
  helpDates: "Write dates as 2026-03-04. They are compared with the day an article was published.",
  helpDesk: "**For desk editors**",
  helpReindex: "`/{command}`: show what changed in the coverage and take it into the index",
  helpArticle: "`/{command}`: add, list, show, remove or restore an article",
} as const satisfies Readonly<Record<string, Message>>;
