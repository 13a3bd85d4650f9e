import { MessageFlags } from "discord-api-types/v10";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { faults, V2 } from "./form-faults.ts";

describe("content, embeds, flags", () => {
  test("2,000 characters of content, not one more", () => {
    expect(faults({ content: "x".repeat(2_000) })).toEqual([]);
    expect(faults({ content: "x".repeat(2_001) })).toEqual(["content BASE_TYPE_MAX_LENGTH"]);
  });

  test.each([{}, { content: " \n" }, { content: null }, { embeds: [] }, { flags: V2, components: [] }])(
    "%j is empty",
    (body) => {
      expect(faults(body)).toEqual(["50006"]);
    },
  );

  test("embeds: ten, and 6,000 characters over all of them", () => {
    const embed = (length: number) => ({ description: "x".repeat(length) });
    expect(faults({ embeds: [embed(3_000), embed(3_000)] })).toEqual([]);
    expect(faults({ embeds: [embed(3_000), embed(3_001)] })).toEqual(["embeds MAX_EMBED_SIZE_EXCEEDED"]);
    expect(faults({ embeds: [embed(4_097)] })).toEqual(["embeds.0.description BASE_TYPE_MAX_LENGTH"]);
    expect(faults({ embeds: Array.from({ length: 11 }, () => embed(1)) })).toEqual(["embeds BASE_TYPE_MAX_LENGTH"]);
    expect(faults({ embeds: [{ title: "x".repeat(257), url: "ftp://a.b" }] })).toEqual([
      "embeds.0.title BASE_TYPE_MAX_LENGTH",
      "embeds.0.url URL_TYPE_INVALID_SCHEME",
    ]);
    expect(faults({ embeds: [{ fields: [{ name: "x" }] }] })).toEqual(["embeds.0.fields.0.value BASE_TYPE_REQUIRED"]);
  });

  test("flags that can't be set here are refused", () => {
    expect(faults({ content: "x", flags: MessageFlags.Crossposted })).toEqual(["flags MESSAGE_FLAGS_INVALID"]);
  });

  test("allowed mentions: kinds and lists exclude each other", () => {
    expect(faults({ content: "x", allowed_mentions: { parse: [], replied_user: false } })).toEqual([]);
    expect(faults({ content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } })).toEqual([
      "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ]);
    expect(faults({ content: "x", allowed_mentions: { parse: ["all"] } })).toEqual([
      "allowed_mentions.parse.0 BASE_TYPE_CHOICES",
    ]);
    expect(
      faults({ content: "x", allowed_mentions: { users: Array.from({ length: 101 }, (_, n) => String(n)) } }),
    ).toEqual(["allowed_mentions.users BASE_TYPE_MAX_LENGTH"]);
  });
});

test("whatever is sent is either taken or refused as a form, never a crash", () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const field = fc.constantFrom(
    "content",
    "embeds",
    "components",
    "flags",
    "allowed_mentions",
    "attachments",
    "message_reference",
  );
  fc.assert(
    fc.property(fc.dictionary(field, json), (body) => {
      expect(faults(body)).toBeInstanceOf(Array);
    }),
    { examples: [[{ content: { toString: false } }]] },
  );
});
