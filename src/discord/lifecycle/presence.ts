import { ActivityType, type Client } from "discord.js";
import type { Logger } from "pino";

import type { Archive } from "../../archive/archive.ts";
import { publishedText } from "../language/published.ts";
import { readerOf } from "../language/reader.ts";
import { label } from "../language/say.ts";

/** How often a new generation is looked for: one may be made from a terminal. */
const everyMs = 60_000;

/** A presence is the same for everyone, so there is no telling who reads it. */
const everyone = readerOf(null);

/** Shows in the bot's presence how fresh the index is, and keeps it current. @returns a function that ends that */
export async function showFreshness(client: Client<true>, archive: Archive, log: Logger): Promise<() => void> {
  let shown = "";
  const update = async (): Promise<void> => {
    const text = await freshness(archive);
    if (text === shown) return;
    shown = text;
    client.user.setPresence({ activities: [{ type: ActivityType.Custom, name: "freshness", state: text }] });
  };
  await update();
  const timer = setInterval(() => {
    update().catch((err: unknown) => log.warn({ err }, "the presence could not be updated"));
  }, everyMs);
  return () => clearInterval(timer);
}

async function freshness(archive: Archive): Promise<string> {
  const [{ articles, newest }, { indexedAt }] = await Promise.all([archive.coverage({}), archive.generation()]);
  return label(everyone, "presence", {
    count: articles,
    newest: publishedText(newest, everyone),
    indexed: publishedText(indexedAt, everyone),
  });
}
