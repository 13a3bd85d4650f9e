import { MessageFlags } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { EmulatedGuild } from "./emulated-guild.ts";
import { type Emulator, startEmulator } from "./emulator.ts";
import { type Invocation, NoResponse } from "./member/invocation.ts";
import { ClientRefusal } from "./member/refusal.ts";
import type { Person } from "./member/person.ts";
import type { Seat } from "./member/seat.ts";
import { call } from "./raw.ts";
import type { Channel } from "./state/channel.ts";

const V2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const buttons = (...labels: string[]) => ({
  type: 1,
  components: labels.map((label) => ({ type: 2, style: 1, label, custom_id: label.toLowerCase() })),
});
const ASK = {
  name: "ask",
  description: "Ask",
  options: [
    { type: 3, name: "question", description: "d", required: true, max_length: 20 },
    { type: 3, name: "source", description: "d", autocomplete: true },
  ],
};

let emulator: Emulator;
let guild: EmulatedGuild;
let channel: Channel;
let ana: Person;
let seat: Seat;

beforeEach(async () => {
  emulator = await startEmulator();
  guild = emulator.guild({ locale: "es-ES" });
  channel = guild.channel("general");
  ana = emulator.user("Ana", { locale: "es-419" });
  guild.join(ana);
  seat = ana.in(channel);
  await register([ASK, { name: "Read", type: 3 }]);
});
afterEach(() => emulator.stop());

const register = (commands: object[]) =>
  call(emulator, "PUT", `/applications/${emulator.applicationId}/commands`, commands);
const ask = () => seat.slash("ask", { question: "Who?" });

function respond({ interaction: { id, token } }: Invocation, body: object, query = "") {
  return call(emulator, "POST", `/interactions/${id}/${token}/callback${query}`, body, false);
}

function webhook(method: string, { interaction: { token } }: Invocation, path: string, body?: object) {
  return call(emulator, method, `/webhooks/${emulator.applicationId}/${token}${path}`, body, false);
}

describe("a response", () => {
  test("is due within three seconds", async () => {
    const late = ask();
    emulator.advance(3_001);
    expect(await respond(late, { type: 4, data: { content: "x" } })).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
    await expect(late.answer()).rejects.toThrow(NoResponse);
  });

  test("is given once", async () => {
    const invocation = ask();
    expect(await respond(invocation, { type: 5 })).toMatchObject({ status: 204 });
    expect(await respond(invocation, { type: 5 })).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(
      await call(emulator, "POST", `/interactions/${invocation.interaction.id}/x/callback`, { type: 5 }, false),
    ).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  test("comes back when asked for", async () => {
    const answer = await respond(ask(), { type: 4, data: { content: "x", flags: 64 } }, "?with_response=true");
    expect(answer).toMatchObject({
      status: 200,
      body: {
        interaction: { response_message_ephemeral: true },
        resource: { type: 4, message: { content: "x", flags: 64 } },
      },
    });
  });

  test("follows the rules of messages, and a refused one may be tried again", async () => {
    const invocation = ask();
    expect(await respond(invocation, { type: 4, data: { content: "x".repeat(2_001) } })).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { data: { content: { _errors: [{ code: "BASE_TYPE_MAX_LENGTH" }] } } } },
    });
    expect(await respond(invocation, { type: 4, data: {} })).toMatchObject({ body: { code: 50006 } });
    expect(await respond(invocation, { type: 4, data: { content: "x" } })).toMatchObject({ status: 204 });
  });

  test("must fit its interaction", async () => {
    expect(await respond(ask(), { type: 6 })).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await respond(ask(), { type: 8, data: { choices: [] } })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
  });
});

describe("a deferral", () => {
  test("fixes privacy, and can't announce components of the second version", async () => {
    const invocation = ask();
    expect(await respond(invocation, { type: 5, data: { flags: V2 } })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    await respond(invocation, { type: 5, data: { flags: 64 } });
    const { originalId } = invocation.interaction;
    expect(seat.messages().map((each) => [each.id, each.thinking])).toEqual([[originalId, true]]);
    expect(
      await webhook("PATCH", invocation, "/messages/@original", { flags: V2, components: [text("done")] }),
    ).toMatchObject({ status: 200 });
    const answer = await invocation.answer();
    expect([answer.text, answer.ephemeral, answer.thinking, answer.usesComponentsV2]).toEqual([
      "done",
      true,
      false,
      true,
    ]);
    expect(await webhook("PATCH", invocation, "/messages/@original", { content: "back" })).toMatchObject({
      body: { code: 50035 },
    });
  });

  test("turns the first follow-up into its edit", async () => {
    const invocation = ask();
    await respond(invocation, { type: 5, data: { flags: 64 } });
    const first = await webhook("POST", invocation, "", { content: "done" });
    expect(first.body).toMatchObject({ id: invocation.interaction.originalId, content: "done" });
    expect((await invocation.answer()).ephemeral).toBe(true);
    await webhook("POST", invocation, "", { content: "more" });
    expect((await invocation.followUp()).ephemeral).toBe(false);
  });
});

describe("the webhook of an interaction", () => {
  test("opens with the response and closes after fifteen minutes", async () => {
    const invocation = ask();
    expect(await webhook("POST", invocation, "", { content: "x" })).toMatchObject({
      status: 404,
      body: { code: 10015 },
    });
    await respond(invocation, { type: 4, data: { content: "x" } });
    emulator.advance(15 * 60_000 - 5_000);
    expect(await webhook("PATCH", invocation, "/messages/@original", { content: "y" })).toMatchObject({ status: 200 });
    emulator.advance(6_000);
    expect(await webhook("PATCH", invocation, "/messages/@original", { content: "z" })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
  });

  test("gets and deletes its own messages, nobody else's", async () => {
    const invocation = ask();
    await respond(invocation, { type: 4, data: { content: "x" } });
    const other = seat.says("mine");
    expect(await webhook("GET", invocation, "/messages/@original")).toMatchObject({ body: { content: "x" } });
    expect(await webhook("DELETE", invocation, `/messages/${other.id}`)).toMatchObject({
      status: 404,
      body: { code: 10008 },
    });
    expect(await webhook("DELETE", invocation, "/messages/@original")).toMatchObject({ status: 204 });
    expect(await webhook("GET", invocation, "/messages/@original")).toMatchObject({ body: { code: 10008 } });
  });

  test("keeps ephemeral messages to the one member, and out of the channel's API", async () => {
    const ben = emulator.user("Ben");
    guild.join(ben);
    const invocation = ask();
    await respond(invocation, { type: 4, data: { content: "x", flags: 64, components: [buttons("Go")] } });
    const answer = await invocation.answer();
    expect([ana.canSee(answer), ben.canSee(answer)]).toEqual([true, false]);
    expect(await call(emulator, "GET", `/channels/${channel.id}/messages/${answer.id}`)).toMatchObject({
      body: { code: 10008 },
    });
    expect((await call(emulator, "GET", `/channels/${channel.id}/messages`)).body).toEqual([]);
    expect(() => ben.in(channel).press(answer, "Go")).toThrow(ClientRefusal);
  });
});

describe("components", () => {
  async function answered(): Promise<Awaited<ReturnType<Invocation["answer"]>>> {
    const invocation = ask();
    await respond(invocation, { type: 4, data: { flags: V2, components: [text("a"), buttons("Go")] } });
    return invocation.answer();
  }

  test("update their message at once or later, and open modals", async () => {
    const answer = await answered();
    const now = seat.press(answer, "Go");
    await respond(now, { type: 7, data: { components: [text("b"), buttons("Go")] } });
    expect((await now.answer()).text).toBe("b");
    const later = seat.press(answer, "go");
    await respond(later, { type: 6 });
    await webhook("PATCH", later, "/messages/@original", { components: [text("c"), buttons("Go")] });
    expect((await later.answer()).text).toBe("c");
    const form = seat.press(answer, "Go");
    const modal = {
      custom_id: "m",
      title: "Add",
      components: [{ type: 18, label: "Title", component: { type: 4, custom_id: "t", style: 1, max_length: 5 } }],
    };
    await respond(form, { type: 9, data: modal });
    const opened = await form.modal();
    expect(() => opened.submit({ t: "too long" })).toThrow(ClientRefusal);
    expect(() => opened.submit({})).toThrow(ClientRefusal);
    const submitted = opened.submit({ t: "short" });
    await respond(submitted, { type: 7, data: { components: [text("d")] } });
    expect((await submitted.answer()).text).toBe("d");
    expect(() => seat.press(answer, "Go")).toThrow(ClientRefusal);
  });
});
