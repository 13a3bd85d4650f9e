import { availableParallelism } from "node:os";
import path from "node:path";

import { z } from "zod";

/** What `.env` or the environment sets, read once at the start; `.env.example` says what each variable does. */
export interface Settings {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly embedding: {
    readonly model: string;
    readonly dtype: string;
    /** How token vectors become one: `mean`, or the first token's, `cls`. */
    readonly pooling: "mean" | "cls";
    readonly queryPrefix: string;
    readonly passagePrefix: string;
    /** Folder that holds downloaded models; null means the user's own cache folder. */
    readonly cacheDir: string | null;
    /** Address models are downloaded from, without a slash at the end. */
    readonly endpoint: string;
    /** Number of worker threads. */
    readonly workers: number;
  };
  readonly search: {
    /** 0 switches the recency prior off; null leaves the measured default in place. */
    readonly recencyWeight: number | null;
    /** Days after which the prior has halved; null leaves the measured default in place. */
    readonly recencyHalfLifeDays: number | null;
  };
  readonly answer: {
    /** Confidence (0 to 1) below which a question counts as not answered; null leaves the measured default in place. */
    readonly threshold: number | null;
  };
  readonly discord: {
    /** Null means the terminal chat instead of the bot. */
    readonly token: string | null;
    readonly apiUrl: string;
    readonly askChannels: readonly string[];
    readonly operatorIds: readonly string[];
    readonly operatorRoleIds: readonly string[];
    readonly devGuildId: string | null;
    /** Null means one process without a sharding manager. */
    readonly shards: number | "auto" | null;
    /** Seconds one member waits between two questions. */
    readonly cooldownSeconds: number;
    /** Questions that may wait at once. */
    readonly queueLimit: number;
  };
  readonly log: {
    readonly level: z.output<typeof logLevel>;
    readonly questions: boolean;
  };
}

const logLevel = z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]);
const text = z.string();
const number = z.coerce.number();
const count = number.int().min(1);
const snowflake = z.string().regex(/^\d{17,20}$/);
const snowflakes = z.string().transform((list) => list.split(/[\s,]+/).filter(Boolean)).pipe(z.array(snowflake));
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

/** Each description says what is expected, in the words of the error message. */
const environment = z.object({
  CORPUS_DIR: text.default("corpus").describe("the path of a folder"),
  DATA_DIR: text.default("data").describe("the path of a folder other than CORPUS_DIR, though it may be inside of it"),
  EMBEDDING_MODEL: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/)
    .default("onnx-community/all-MiniLM-L6-v2-ONNX")
    .describe("a model as owner/name"),
  EMBEDDING_DTYPE: z
    .enum(["fp32", "fp16", "q8", "int8", "uint8", "q4", "bnb4", "q4f16", "q2", "q2f16", "q1", "q1f16"])
    .default("q4")
    .describe("one of fp32, fp16, q8, int8, uint8, q4, bnb4, q4f16, q2, q2f16, q1, q1f16"),
  EMBEDDING_POOLING: z.enum(["mean", "cls"]).default("mean").describe("mean or cls"),
  QUERY_PREFIX: text.default("").describe("text"),
  PASSAGE_PREFIX: text.default("").describe("text"),
  MODEL_CACHE_DIR: text.nullable().default(null).describe("the path of a folder"),
  HF_ENDPOINT: address.default("https://huggingface.co").describe("an http or https address"),
  EMBEDDING_WORKERS: count
    .max(64)
    .default(() => Math.min(4, availableParallelism()))
    .describe("a whole number from 1 to 64"),
  RECENCY_WEIGHT: number.min(0).nullable().default(null).describe("a number from 0"),
  RECENCY_HALF_LIFE_DAYS: number.positive().nullable().default(null).describe("a number of days above 0"),
  ANSWER_THRESHOLD: number.min(0).max(1).nullable().default(null).describe("a number from 0 to 1"),
  DISCORD_TOKEN: z.string().regex(/^\S+$/).nullable().default(null).describe("a bot token, which holds no white space"),
  ASK_CHANNELS: snowflakes.default([]).describe("channel ids (17 to 20 digits), separated by commas"),
  OPERATOR_IDS: snowflakes.default([]).describe("user ids (17 to 20 digits), separated by commas"),
  OPERATOR_ROLE_IDS: snowflakes.default([]).describe("role ids (17 to 20 digits), separated by commas"),
  DEV_GUILD_ID: snowflake.nullable().default(null).describe("a server id (17 to 20 digits)"),
  DISCORD_API_URL: address.default("https://discord.com/api").describe("an http or https address"),
  SHARDS: z.literal("auto").or(count).nullable().default(null).describe("auto or a whole number from 1"),
  LOG_LEVEL: logLevel.default("info").describe(`one of ${logLevel.options.join(", ")}`),
  LOG_QUESTIONS: z.stringbool().default(false).describe("true or false"),
  ASK_COOLDOWN_SECONDS: number.min(0).default(5).describe("a number of seconds from 0"),
  QUEUE_LIMIT: count.default(32).describe("a whole number from 1"),
});

type Variable = keyof typeof environment.shape;

/** Names of the variables that `readSettings` reads. */
export const variables = Object.keys(environment.shape) as readonly Variable[];

/** The environment holds values that can't be used: one line for each, with what was given and what is expected. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";

  constructor(failing: readonly Variable[], given: NodeJS.ProcessEnv, cause?: unknown) {
    const lines = failing.map((variable) => {
      // A token must not end up in a terminal's history or a log.
      const shown = variable === "DISCORD_TOKEN" ? "a value (not shown)" : JSON.stringify(given[variable]);
      return `${variable} is ${shown}; expected ${environment.shape[variable].description ?? "another value"}.`;
    });
    super([...lines, "Correct it in .env or in the environment, or leave it out for the default."].join("\n"), { cause });
  }
}

/**
 * Reads the settings. A variable that is absent or empty has its default.
 *
 * @throws {SettingsError} naming every variable whose value can't be used
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  // A sharding manager of discord.js tells each process which shard it is by a variable of the same name.
  const isShard = env["SHARDING_MANAGER"] !== undefined;
  const wanted = variables.filter((name) => !(isShard && name === "SHARDS"));
  const given = Object.fromEntries(wanted.flatMap((name) => (env[name]?.trim() ? [[name, env[name]]] : [])));
  const result = environment.safeParse(given);
  if (!result.success) {
    const failing = new Set(result.error.issues.map((issue) => issue.path[0] as Variable));
    throw new SettingsError([...failing], env, result.error);
  }
  const read = result.data;
  if (path.resolve(read.DATA_DIR) === path.resolve(read.CORPUS_DIR)) {
    throw new SettingsError(["DATA_DIR"], { DATA_DIR: read.DATA_DIR });
  }
  return {
    corpusDir: read.CORPUS_DIR,
    dataDir: read.DATA_DIR,
    embedding: {
      model: read.EMBEDDING_MODEL,
      dtype: read.EMBEDDING_DTYPE,
      pooling: read.EMBEDDING_POOLING,
      queryPrefix: read.QUERY_PREFIX,
      passagePrefix: read.PASSAGE_PREFIX,
      cacheDir: read.MODEL_CACHE_DIR,
      endpoint: read.HF_ENDPOINT,
      workers: read.EMBEDDING_WORKERS,
    },
    search: { recencyWeight: read.RECENCY_WEIGHT, recencyHalfLifeDays: read.RECENCY_HALF_LIFE_DAYS },
    answer: { threshold: read.ANSWER_THRESHOLD },
    discord: {
      token: read.DISCORD_TOKEN,
      apiUrl: read.DISCORD_API_URL,
      askChannels: read.ASK_CHANNELS,
      operatorIds: read.OPERATOR_IDS,
      operatorRoleIds: read.OPERATOR_ROLE_IDS,
      devGuildId: read.DEV_GUILD_ID,
      shards: read.SHARDS,
      cooldownSeconds: read.ASK_COOLDOWN_SECONDS,
      queueLimit: read.QUEUE_LIMIT,
    },
    log: { level: read.LOG_LEVEL, questions: read.LOG_QUESTIONS },
  };
}
