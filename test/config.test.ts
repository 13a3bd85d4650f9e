import { readFileSync } from "node:fs";

import { parse } from "dotenv";
import { describe, expect, it } from "vitest";

import { readSettings, SettingsError, variables } from "../src/config.ts";

const example = readFileSync(".env.example", "utf8");

describe("readSettings", () => {
  it("has a default for everything", () => {
    const settings = readSettings({});
    expect(settings.corpusDir).toBe("corpus");
    expect(settings.embedding.model).toBe("onnx-community/all-MiniLM-L6-v2-ONNX");
    expect(settings.embedding.workers).toBeGreaterThanOrEqual(1);
    expect(settings.embedding.workers).toBeLessThanOrEqual(4);
    expect(settings.discord.token).toBeNull();
    expect(settings.log).toEqual({ level: "info", questions: false });
  });

  it("takes an empty variable for an absent one", () => {
    expect(readSettings(Object.fromEntries(variables.map((name) => [name, " "])))).toEqual(readSettings({}));
  });

  it("takes the number that a sharding manager gives to a shard for no setting", () => {
    expect(readSettings({ SHARDING_MANAGER: "true", SHARDS: "0" }).discord.shards).toBeNull();
    expect(() => readSettings({ SHARDS: "0" })).toThrow(SettingsError);
  });

  it("reads numbers, lists, switches and addresses", () => {
    const settings = readSettings({
      RECENCY_WEIGHT: "0",
      ANSWER_THRESHOLD: "0.25",
      ASK_CHANNELS: "12345678901234567, 98765432109876543210",
      SHARDS: "3",
      LOG_QUESTIONS: "yes",
      DISCORD_API_URL: "http://127.0.0.1:8080/api/",
    });
    expect(settings.search.recencyWeight).toBe(0);
    expect(settings.answer.threshold).toBe(0.25);
    expect(settings.discord.askChannels).toEqual(["12345678901234567", "98765432109876543210"]);
    expect(settings.discord.shards).toBe(3);
    expect(settings.log.questions).toBe(true);
    expect(settings.discord.apiUrl).toBe("http://127.0.0.1:8080/api");
    expect(readSettings({ SHARDS: "auto" }).discord.shards).toBe("auto");
  });

  it("keeps the space at the end of a prefix", () => {
    expect(readSettings(parse('QUERY_PREFIX="query: "')).embedding.queryPrefix).toBe("query: ");
  });

  it.each([
    ["EMBEDDING_MODEL", "minilm"],
    ["EMBEDDING_DTYPE", "q5"],
    ["HF_ENDPOINT", "huggingface.co"],
    ["EMBEDDING_WORKERS", "0"],
    ["EMBEDDING_WORKERS", "2.5"],
    ["RECENCY_WEIGHT", "-1"],
    ["RECENCY_HALF_LIFE_DAYS", "a week"],
    ["RECENCY_HALF_LIFE_DAYS", "0"],
    ["ANSWER_THRESHOLD", "1.5"],
    ["ANSWER_THRESHOLD", "Infinity"],
    ["ASK_CHANNELS", "12345678901234567,#general"],
    ["OPERATOR_IDS", "anna"],
    ["OPERATOR_ROLE_IDS", "@editors"],
    ["DEV_GUILD_ID", "12"],
    ["DISCORD_API_URL", "ftp://discord.com"],
    ["SHARDS", "many"],
    ["LOG_LEVEL", "loud"],
    ["LOG_QUESTIONS", "sometimes"],
    ["ASK_COOLDOWN_SECONDS", "-5"],
    ["QUEUE_LIMIT", "0"],
  ])("names %s when it is %j, and says what is expected", (name, given) => {
    expect(() => readSettings({ [name]: given })).toThrow(SettingsError);
    expect(() => readSettings({ [name]: given })).toThrow(
      new RegExp(`^${name} is ${JSON.stringify(given)}; expected (a|an|auto|one of|true or|channel|user|role) ?.+\\.\n`),
    );
  });

  it.each([{ DATA_DIR: "corpus" }, { DATA_DIR: "x/../corpus/" }, { CORPUS_DIR: "data" }])("refuses one folder for articles and index: %j", (given) => {
    expect(() => readSettings(given)).toThrow(/^DATA_DIR is ".+"; expected the path of a folder other than CORPUS_DIR/);
    expect(readSettings({ CORPUS_DIR: "c", DATA_DIR: "c/data" }).dataDir).toBe("c/data");
  });

  it("names every failing variable at once", () => {
    expect(() => readSettings({ SHARDS: "many", LOG_LEVEL: "loud" })).toThrow(/SHARDS(.|\n)*LOG_LEVEL|LOG_LEVEL(.|\n)*SHARDS/);
  });

  it("never repeats a token", () => {
    expect(() => readSettings({ DISCORD_TOKEN: "very secret" })).toThrow(/^DISCORD_TOKEN is a value \(not shown\); expected a bot token/);
    expect(() => readSettings({ DISCORD_TOKEN: "very secret" })).not.toThrow(/very secret/);
  });
});

describe(".env.example", () => {
  const offered = parse(example.replaceAll(/^# (?=[A-Z_]+=)/gm, ""));

  it("names the variables that are read, and no others", () => {
    expect(Object.keys(offered).toSorted()).toEqual(variables.toSorted());
  });

  it("shows the defaults", () => {
    expect(readSettings(offered)).toEqual(readSettings({}));
  });

  it("changes nothing as it stands", () => {
    expect(parse(example)).toEqual({});
  });
});
