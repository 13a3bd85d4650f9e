import { readSettings, type Settings, SettingsError } from "../../src/config.ts";
import type { Check } from "../../src/terminal/doctor.ts";
import { checkCorpus } from "./corpus.ts";
import { checkBot } from "./discord.ts";
import { checkIndex } from "./index-state.ts";
import { checkEmbedding, checkModelFiles } from "./model.ts";
import { checkSqlite, checkVectorIndex } from "./native.ts";
import { checkNode } from "./node.ts";

/** Looks at everything that an answer takes, in the order in which it is needed. */
export async function examine(env: NodeJS.ProcessEnv): Promise<readonly Check[]> {
  const machine = [await checkNode(process.versions.node), await checkSqlite(), await checkVectorIndex()];
  const settings = settingsOf(env);
  if (settings instanceof SettingsError) return [...machine, { name: "Settings", ok: false, detail: settings.message }];

  const files = await checkModelFiles(settings);
  // Without its files, that the model doesn't load is no news.
  const embedding = files.ok ? await checkEmbedding(settings) : null;
  return [
    ...machine,
    files,
    ...(embedding === null ? [] : [embedding.check]),
    await checkCorpus(settings),
    await checkIndex(settings, embedding?.model ?? null),
    ...(await checkBot(settings)),
  ];
}

function settingsOf(env: NodeJS.ProcessEnv): Settings | SettingsError {
  try {
    return readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}
