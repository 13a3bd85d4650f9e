import { PermissionFlagsBits } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { sceneOn } from "./newsroom-scene.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.clear());
afterAll(() => newsroom.close());

const question = "Which gangs did the United States designate as terrorist organisations?";
const unanswerable = "Which toppings belong on a pizza?";

/** Long enough for an answer that will never come to have come. */
const silenceMs = 1_500;

describe("a mention", () => {
  test("is answered with a quote, its source and date, while the bot shows that it types", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const asked = seat.says(`${emulator.mention} ${question}`);
    const reply = await seat.seesReply(asked);
    expect(reply.text).toContain("Los Choneros");
    expect(reply.text).toContain("Digest of");
    expect(reply.text).toMatch(/Searched 5 articles/u);
    expect(reply.usesComponentsV2).toBe(true);
    expect(seat.typing()).not.toEqual([]);
  });

  test("of a question that the coverage doesn't answer is told so, and shown no passage", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const reply = await seat.seesReply(seat.says(`${emulator.mention} ${unanswerable}`));
    expect(reply.text).toContain("doesn't answer this question");
    expect(reply.text).toMatch(/Searched 5 articles/u);
    expect(reply.buttons.map(({ label }) => label)).toContain("Nearest passages");
    expect(reply.text).not.toContain("> ");
  });

  test("without a question is told how to ask", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    expect((await seat.seesReply(seat.says(emulator.mention))).text).toContain("Please write a question");
  });

  test("is answered in the language of the server, the quote in its own", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator, { guildLocale: "es-ES" });
    const reply = await seat.seesReply(seat.says(`${emulator.mention} ${question}`));
    expect(reply.buttons.map(({ label }) => label)).toContain("En contexto");
    expect(reply.text).toContain("terrorist");
  });

  test("pings nobody, whoever the question names, and draws no preview", async () => {
    const { emulator } = await newsroom.start();
    const { seat, ana } = sceneOn(emulator);
    const reply = await seat.seesReply(seat.says(`${emulator.mention} @everyone <@${ana.id}> https://example.org ${question}`));
    expect(reply.pinged).toEqual({ everyone: false, here: false, users: [], roles: [] });
    expect(reply.text).not.toMatch(/(?<![\\<])https:\/\/example/u);
  });

  test("of the role that Discord made for the bot is told whom to mention, since the question is withheld", async () => {
    const { emulator } = await newsroom.start();
    const { seat, guild } = sceneOn(emulator);
    const role = guild.role("Dateline", { mentionable: true, botId: emulator.world.application.bot.id });
    expect((await seat.seesReply(seat.says(`<@&${role.id}> ${question}`))).text).toContain("Please mention me myself");
  });

  test("of everyone is not a question", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    seat.says(`@everyone ${question}`);
    await expect(seat.sees((message) => message.byBot, silenceMs)).rejects.toThrow();
  });
});

test("a direct message is answered in Spanish where it is asked in Spanish", async () => {
  const { emulator } = await newsroom.start();
  const { ana } = sceneOn(emulator);
  const asked = ana.dm().says("¿Qué bandas son organizaciones terroristas?");
  expect((await ana.dm().seesReply(asked)).text).toContain("índice actualizado");
});

test("a direct message is answered without a mention", async () => {
  const { emulator } = await newsroom.start();
  const { ana } = sceneOn(emulator);
  const asked = ana.dm().says(question);
  expect((await ana.dm().seesReply(asked)).text).toContain("Los Choneros");
});

describe("a reply to an answer", () => {
  test("is read together with the question it follows", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const first = await seat.seesReply(seat.says(`${emulator.mention} Where did gangs take hostages?`));
    const second = await seat.seesReply(seat.says("and when?", { replyTo: first }));
    expect(second.text).toContain("January 2024");
    expect(second.text).toContain("Where did gangs take hostages? and when?");
  });

  test("that stands by itself is asked alone, and follow-ups to it are read with it", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const first = await seat.seesReply(seat.says(`${emulator.mention} Where did gangs take hostages?`));
    const second = await seat.seesReply(seat.says("Which general leads the Southern Command of the American military?", { replyTo: first }));
    expect(second.text).toContain("Donovan");
    expect(second.text).not.toContain("take hostages?");
    const third = await seat.seesReply(seat.says("and since when?", { replyTo: second }));
    expect(third.text).toContain("Which general leads the Southern Command of the American military? and since when?");
  });

  test("is a follow-up after a restart too", async () => {
    const { emulator, bot } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const first = await seat.seesReply(seat.says(`${emulator.mention} Where did gangs take hostages?`));
    await bot.stop();
    await newsroom.start({ emulator });
    const second = await seat.seesReply(seat.says("and when?", { replyTo: first }));
    expect(second.text).toContain("Where did gangs take hostages? and when?");
  });

  test("without a ping stays unread, since Discord withholds it", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const first = await seat.seesReply(seat.says(`${emulator.mention} ${question}`));
    const reply = seat.says("and when?", { replyTo: first, ping: false });
    await expect(seat.sees((message) => message.repliesTo === reply.id, silenceMs)).rejects.toThrow();
  });
});

describe("a channel in ASK_CHANNELS", () => {
  test("is answered in without a mention, by the Message Content intent", async () => {
    const channelId = "100000000000000001";
    const { emulator } = await newsroom.start({
      emulator: { intents: { messageContent: true } },
      env: { ASK_CHANNELS: channelId },
      before: (discord) => {
        const guild = discord.guild();
        discord.world.channels.set(channelId, { ...guild.channel("ask"), id: channelId });
        guild.join(discord.user("Ana"));
      },
    });
    const guild = [...emulator.world.guilds.values()][0];
    const ana = emulator.user("Eva");
    guild?.members.set(ana.id, { user: ana.user, roleIds: [], nick: null, joinedAt: 0 });
    const seat = ana.in(emulator.world.channel(channelId));
    expect((await seat.seesReply(seat.says(question))).text).toContain("Los Choneros");
    // An exclamation is no question, and nobody asked for a lecture.
    const noise = seat.says("🙂");
    await expect(seat.sees((message) => message.repliesTo === noise.id, silenceMs)).rejects.toThrow();
  });

  test("may be a forum, where the first message of every post is a question", async () => {
    const forumId = "100000000000000002";
    const { emulator } = await newsroom.start({
      emulator: { intents: { messageContent: true } },
      env: { ASK_CHANNELS: forumId },
    });
    const { guild, ana } = sceneOn(emulator);
    const post = ana.in(guild.thread({ ...guild.forum("ask"), id: forumId }, "Gangs"));
    expect((await post.seesReply(post.says(question))).text).toContain("Los Choneros");
    const talk = post.says("I did not know that any of this had happened");
    await expect(post.sees((message) => message.repliesTo === talk.id, silenceMs)).rejects.toThrow();
  });

  test("is the only reason to ask Discord for that intent", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    seat.says(question);
    await expect(seat.sees((message) => message.byBot, silenceMs)).rejects.toThrow();
    // Guilds, GuildMessages and DirectMessages.
    expect(emulator.gateway.sessions[0]?.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });
});

test("other bots are ignored", async () => {
  const { emulator } = await newsroom.start();
  const { guild, channel } = sceneOn(emulator);
  const other = emulator.otherBot("Echo");
  guild.join(other);
  const seat = other.in(channel);
  seat.says(`${emulator.mention} ${question}`);
  await expect(seat.sees((message) => message.byBot, silenceMs)).rejects.toThrow();
});

describe("limits", () => {
  test("a member who asked a moment ago is told how long to wait", async () => {
    const { emulator } = await newsroom.start({ env: { ASK_COOLDOWN_SECONDS: "60" } });
    const { seat } = sceneOn(emulator);
    await seat.seesReply(seat.says(`${emulator.mention} ${question}`));
    expect((await seat.seesReply(seat.says(`${emulator.mention} ${question}`))).text).toMatch(/try again in (?:5\d|60) seconds/u);
    const again = await seat.slash("ask", { question }).answer();
    expect(again.text).toMatch(/try again in (?:5\d|60) seconds/u);
    expect(again.ephemeral).toBe(true);
  });

  test("more questions than may wait are told that it is busy, and when to come back", async () => {
    const { emulator } = await newsroom.start({ env: { QUEUE_LIMIT: "1" } });
    const { guild, channel } = sceneOn(emulator);
    const people = Array.from({ length: 8 }, (_, index) => emulator.user(`Member ${index}`));
    for (const person of people) guild.join(person);
    const asked = people.map((person) => person.in(channel).slash("ask", { question }));
    const texts = await Promise.all(asked.map(async (each) => (await each.answer()).text));
    const busy = texts.filter((text) => /Too many questions are waiting\. Please try again in \d+ second/u.test(text));
    expect(busy.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes("Los Choneros"))).toHaveLength(people.length - busy.length);
  });

  test("a question that is too long is told so", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const reply = await seat.seesReply(seat.says(`${emulator.mention} ${"why ".repeat(300)}?`));
    expect(reply.text).toContain("under 1,000 characters");
  });
});

describe("permissions that the bot lacks", () => {
  test("to send messages: the member is told in a direct message", async () => {
    const { emulator, log } = await newsroom.start();
    const { guild, channel, ana, seat } = sceneOn(emulator);
    guild.denyBot(channel, PermissionFlagsBits.SendMessages);
    seat.says(`${emulator.mention} ${question}`);
    const told = await ana.dm().seesReply();
    expect(told.text).toMatch(new RegExp(`^I can.t answer in #${channel.name} on .+: I lack Send Messages`, "u"));
    expect(log.some(({ msg }) => msg === "permissions are lacking")).toBe(true);
  });

  test("to send messages, of a member who takes no direct messages: it is logged, and nothing breaks", async () => {
    const { emulator, log } = await newsroom.start();
    const { guild, channel, ana, seat } = sceneOn(emulator);
    ana.acceptDirectMessages(false);
    guild.denyBot(channel, PermissionFlagsBits.SendMessages);
    seat.says(`${emulator.mention} ${question}`);
    await expect.poll(() => log.some(({ msg }) => msg === "the member takes no direct messages, so can't be told")).toBe(true);
    expect((await seat.slash("ask", { question }).answer()).text).toContain("Los Choneros");
  });

  test("to send messages in threads: likewise, by the name of that permission, and a thread needs no other", async () => {
    const { emulator } = await newsroom.start();
    const { guild, channel, ana } = sceneOn(emulator);
    const thread = ana.in(guild.thread(channel, "gangs"));
    guild.denyBot(channel, PermissionFlagsBits.SendMessages);
    expect((await thread.seesReply(thread.says(`${emulator.mention} ${question}`))).text).toContain("Los Choneros");
    guild.denyBot(channel, PermissionFlagsBits.SendMessagesInThreads);
    thread.says(`${emulator.mention} ${question}`);
    expect((await ana.dm().seesReply()).text).toContain("I lack Send Messages in Threads");
  });

  test("to read the history: the answer comes without reference to the question", async () => {
    const { emulator } = await newsroom.start();
    const { guild, channel, seat } = sceneOn(emulator);
    guild.denyBot(channel, PermissionFlagsBits.ReadMessageHistory);
    seat.says(`${emulator.mention} ${question}`);
    expect((await seat.sees((message) => message.byBot)).text).toContain("Los Choneros");
  });
});

test("where components of the second version are turned down, the answer comes as plain text", async () => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  emulator.fail({ method: "POST", path: "/messages" }, { status: 400, body: { code: 50035, message: "Invalid Form Body" }, times: 1 });
  const reply = await seat.seesReply(seat.says(`${emulator.mention} ${question}`));
  expect(reply.usesComponentsV2).toBe(false);
  expect(reply.suppressesEmbeds).toBe(true);
  expect(reply.text).toContain("Los Choneros");
  const context = await seat.press(reply, "In context").answer();
  expect(context.text).toContain("The quoted words are in bold");
});

test("errors of Discord and rate limits are survived", async () => {
  const { emulator, log } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  emulator.fail({ method: "POST", path: "/messages" }, { status: 503, times: 1 });
  emulator.fail({ method: "POST", path: "/messages" }, { status: 429, retryAfter: 0.3, times: 1 });
  expect((await seat.seesReply(seat.says(`${emulator.mention} ${question}`))).text).toContain("Los Choneros");
  expect(log.some(({ msg }) => msg === "Discord asks to wait")).toBe(true);
  expect(log.some(({ msg }) => msg === "Discord answered with an error of its own")).toBe(true);
});

test("an answer that Discord took, though it said otherwise, is not sent twice", async () => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  const lost = emulator.fail({ method: "POST", path: "/messages" }, { status: 502, worked: true, times: 1 });
  await seat.seesReply(seat.says(`${emulator.mention} ${question}`));
  await expect.poll(() => emulator.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/messages")).map(({ status }) => status)).toEqual([502, 200]);
  expect(lost.hits).toBe(1);
  expect(seat.messages().filter(({ byBot }) => byBot)).toHaveLength(1);
});

describe("the log", () => {
  test("holds no question unless that is asked for", async () => {
    const { emulator, log } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    await seat.seesReply(seat.says(`${emulator.mention} ${question}`));
    const line = log.find(({ msg }) => msg === "question answered");
    expect(line).toMatchObject({ by: "mention", status: "answered" });
    expect(JSON.stringify(log)).not.toContain("designate");
  });

  test("holds them when LOG_QUESTIONS says so", async () => {
    const { emulator, log } = await newsroom.start({ env: { LOG_QUESTIONS: "true" } });
    const { seat } = sceneOn(emulator);
    await seat.seesReply(seat.says(`${emulator.mention} ${question}`));
    expect(log.find(({ msg }) => msg === "question answered")).toMatchObject({ question });
  });

  test("holds no question when sending the answer fails, and the member gets a name to report", async () => {
    const { emulator, log } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const fault = emulator.fail({ method: "POST", path: "/messages" }, { status: 404, body: { code: 10003, message: "Unknown Channel" }, times: 1 });
    const reply = await seat.seesReply(seat.says(`${emulator.mention} ${question}`));
    expect(fault.hits).toBe(1);
    const incident = String(log.find(({ msg }) => msg === "a request failed")?.["incident"]);
    expect(reply.text).toContain(incident);
    expect(JSON.stringify(log)).not.toContain("designate");
  });
});
