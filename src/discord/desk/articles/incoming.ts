import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import type { CitedArticle } from "../../../answer/answer.ts";
import type { Settings } from "../../../config.ts";
import type { Bot } from "../../bot.ts";
import { phrase } from "../../language/phrase.ts";
import { ArticleRefusedError } from "./article-refused.ts";
import { cited, type FileContent, readArticleFile } from "./read-file.ts";

/** A file on its way into the corpus, read and found good. */
export interface Incoming {
  /** Short id. */
  readonly id: string;
  /** Its name in the corpus. */
  readonly file: string;
  readonly article: CitedArticle;
  /** Discord id of the operator who gave it. */
  readonly member: string;
}

const kind = "draft";

/** It waits for no more than whether it may replace another. */
const lifetimeMs = 60 * 60 * 1000;

/**
 * Writes what was given beside the corpus and reads it as the corpus would be read.
 *
 * @throws {ArticleRefusedError} when it can't be used
 */
export async function takeIn(bytes: Uint8Array | string, file: string, member: string, bot: Bot): Promise<Incoming> {
  const id = bot.state.keepsakes.keep(kind, null, lifetimeMs);
  const place = incomingPath(id, file, bot.settings);
  await mkdir(path.dirname(place), { recursive: true });
  try {
    await writeFile(place, bytes);
    const content = await readArticleFile(place);
    await refuseTakenIds(content, file, bot);
    const incoming = { id, file, article: cited(content.first), member };
    bot.state.keepsakes.replace(kind, id, incoming);
    return incoming;
  } catch (error) {
    await drop(id, bot);
    throw error;
  }
}

/** @returns null for what was decided on before, or waited too long */
export function findIncoming(id: string, bot: Bot): Incoming | null {
  return bot.state.keepsakes.find(kind, id) as Incoming | null;
}

export async function drop(id: string, bot: Bot): Promise<void> {
  bot.state.keepsakes.forget(kind, id);
  await rm(path.dirname(incomingPath(id, "any", bot.settings)), { recursive: true, force: true });
}

export function incomingPath(id: string, file: string, { dataDir }: Settings): string {
  return path.join(dataDir, ".incoming", id, file);
}

/** An id that belongs to an article of another file would have the new one rejected by the next index run. */
async function refuseTakenIds({ ids }: FileContent, file: string, bot: Bot): Promise<void> {
  for (const id of ids) {
    const known = await bot.answering.archive.article(id);
    if (known !== null && known.file !== file) {
      throw new ArticleRefusedError(phrase("refusedIdTaken", { id, file: known.file }));
    }
  }
}
