import { ButtonStyle, ComponentType as Type } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";

import { faults, V2 } from "./form-faults.ts";
import { NOTHING } from "./rules/message-form.ts";

const button = (more: object = {}) => ({
  type: Type.Button,
  style: ButtonStyle.Primary,
  label: "Go",
  custom_id: "go",
  ...more,
});
const row = (...components: object[]) => ({ type: Type.ActionRow, components });
const text = (content: string) => ({ type: Type.TextDisplay, content });
const v2 = (...components: object[]) => ({ flags: V2, components });
const select = (more: object = {}) => ({
  type: Type.StringSelect,
  custom_id: "s",
  options: [{ label: "a", value: "a" }],
  ...more,
});

describe("components of the second version", () => {
  test.each([
    ["content", { content: "x" }],
    ["embeds", { embeds: [{ title: "x" }] }],
    ["poll", { poll: { question: { text: "x" } } }],
    ["sticker_ids", { sticker_ids: ["1"] }],
  ])("exclude %s", (field, more) => {
    expect(faults({ ...v2(text("a")), ...more })).toEqual([
      `${field} MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2`,
    ]);
  });

  test("need their flag", () => {
    expect(faults({ components: [text("a")] })).toEqual(["components.0.type BASE_TYPE_CHOICES"]);
  });

  test("40 in all, nested ones counted", () => {
    const container = (n: number) => ({ type: Type.Container, components: Array.from({ length: n }, () => text("a")) });
    expect(faults(v2(container(39)))).toEqual([]);
    expect(faults(v2(container(40)))).toEqual(["components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"]);
    const section = { type: Type.Section, components: [text("a")], accessory: button() };
    expect(faults(v2(container(36), section))).toEqual([]);
    expect(faults(v2(container(37), section))).toEqual(["components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"]);
  });

  test("4,000 characters over all text displays", () => {
    expect(faults(v2(text("x".repeat(2_000)), text("x".repeat(2_000))))).toEqual([]);
    expect(faults(v2(text("x".repeat(2_000)), text("x".repeat(2_001))))).toEqual([
      "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
    ]);
  });

  test("10,170 bytes of UTF-8 with 12 for each text, over which the API breaks", () => {
    const bytes = (n: number) => "漢".repeat(Math.floor(n / 3)) + "x".repeat(n % 3);
    expect(faults(v2(text(bytes(10_158))))).toEqual([]);
    expect(faults(v2(text(bytes(10_159))))).toEqual(["0"]);
    expect(faults(v2(text(bytes(5_000)), text(bytes(5_146))))).toEqual([]);
    expect(faults(v2(text(bytes(5_000)), text(bytes(5_147))))).toEqual(["0"]);
  });

  test.each([
    ["an empty text", text(""), "components.0.content BASE_TYPE_REQUIRED"],
    ["a blank text", text(" \n"), "components.0.content BASE_TYPE_REQUIRED"],
    [
      "a section of four",
      { type: Type.Section, components: [text("a"), text("b"), text("c"), text("d")], accessory: button() },
      "components.0.components BASE_TYPE_BAD_LENGTH",
    ],
    [
      "a section without accessory",
      { type: Type.Section, components: [text("a")] },
      "components.0.accessory BASE_TYPE_REQUIRED",
    ],
    [
      "a section in a section",
      { type: Type.Section, components: [{ type: Type.Section }], accessory: button() },
      "components.0.components.0.type BASE_TYPE_CHOICES",
    ],
    [
      "a container in a container",
      { type: Type.Container, components: [{ type: Type.Container }] },
      "components.0.components.0.type BASE_TYPE_CHOICES",
    ],
    ["an empty container", { type: Type.Container, components: [] }, "components.0.components BASE_TYPE_MIN_LENGTH"],
    ["a button by itself", button(), "components.0.type BASE_TYPE_CHOICES"],
    ["a wide separator", { type: Type.Separator, spacing: 3 }, "components.0.spacing BASE_TYPE_CHOICES"],
    ["a gallery of none", { type: Type.MediaGallery, items: [] }, "components.0.items BASE_TYPE_BAD_LENGTH"],
    [
      "a file by address",
      { type: Type.File, file: { url: "https://a.b/c" } },
      "components.0.file.url URL_TYPE_INVALID_SCHEME",
    ],
    [
      "a file that isn't attached",
      { type: Type.File, file: { url: "attachment://a.txt" } },
      "components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
    ],
  ])("%s is refused", (_, component, fault) => {
    expect(faults(v2(component))).toEqual([fault]);
  });

  test("a file that is attached is shown", () => {
    expect(faults(v2({ type: Type.File, file: { url: "attachment://a.txt" } }), NOTHING, ["a.txt"])).toEqual([]);
  });

  test("the flag can be set by an edit, but not on top of content, and never removed", () => {
    expect(faults(v2(text("a")))).toEqual([]);
    expect(faults(v2(text("a")), { ...NOTHING, content: "old" })).toEqual([
      "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    ]);
    expect(faults({ ...v2(text("a")), content: null }, { ...NOTHING, content: "old" })).toEqual([]);
    const before = { ...NOTHING, flags: V2, components: 1 };
    expect(faults({ components: [text("b")] }, before)).toEqual([]);
    expect(faults({ flags: 0, components: [row(button())] }, before)).toEqual([
      "flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG",
    ]);
  });
});

describe("rows, buttons and selects", () => {
  const legacy = (...components: object[]) => faults({ content: "x", components });

  test("five rows of five buttons", () => {
    const full = (n: number) => row(...Array.from({ length: 5 }, (_, m) => button({ custom_id: `${n}-${m}` })));
    expect(legacy(...[0, 1, 2, 3, 4].map(full))).toEqual([]);
    expect(legacy(...[0, 1, 2, 3, 4, 5].map(full))).toEqual(["components BASE_TYPE_MAX_LENGTH"]);
    expect(legacy(row(...Array.from({ length: 6 }, (_, n) => button({ custom_id: `${n}` }))))).toEqual([
      "components.0.components BASE_TYPE_BAD_LENGTH",
    ]);
    expect(legacy(row(select(), button()))).toEqual(["components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED"]);
  });

  test.each([
    ["a custom id of 101", button({ custom_id: "x".repeat(101) }), "custom_id BASE_TYPE_BAD_LENGTH"],
    ["no custom id", button({ custom_id: undefined }), "custom_id BASE_TYPE_REQUIRED"],
    ["a label of 81", button({ label: "x".repeat(81) }), "label BASE_TYPE_MAX_LENGTH"],
    ["no style", button({ style: undefined }), "style BASE_TYPE_REQUIRED"],
    ["an address", button({ url: "https://a.b" }), "url BUTTON_COMPONENT_FIELD_NOT_ALLOWED"],
    [
      "a link with a custom id",
      button({ style: ButtonStyle.Link, url: "https://a.b" }),
      "custom_id BUTTON_COMPONENT_FIELD_NOT_ALLOWED",
    ],
    [
      "a link of 513",
      button({ style: ButtonStyle.Link, custom_id: undefined, url: `https://a.b/${"x".repeat(501)}` }),
      "url BASE_TYPE_BAD_LENGTH",
    ],
    [
      "a script",
      button({ style: ButtonStyle.Link, custom_id: undefined, url: "javascript:alert(1)" }),
      "url URL_TYPE_INVALID_SCHEME",
    ],
  ])("a button with %s is refused", (_, component, fault) => {
    expect(legacy(row(component))).toEqual([`components.0.components.0.${fault}`]);
  });

  test("a button without label or emoji is refused", () => {
    expect(legacy(row(button({ label: "" })))).toEqual([
      "components.0.components.0 BUTTON_COMPONENT_REQUIRES_LABEL_OR_EMOJI",
    ]);
    expect(legacy(row(button({ label: undefined, emoji: { name: "👍" } })))).toEqual([]);
  });

  test("custom ids are unique over the message", () => {
    expect(legacy(row(button()), row(button()))).toEqual([
      "components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
    ]);
  });

  test("a select has 1 to 25 options of at most 100 characters", () => {
    const options = (n: number, length = 1) =>
      Array.from({ length: n }, (_, value) => ({ label: "x".repeat(length), value: `${value}` }));
    expect(legacy(row(select({ options: options(25, 100) })))).toEqual([]);
    expect(legacy(row(select({ options: options(26) })))).toEqual([
      "components.0.components.0.options BASE_TYPE_BAD_LENGTH",
    ]);
    expect(legacy(row(select({ options: [] })))).toEqual(["components.0.components.0.options BASE_TYPE_BAD_LENGTH"]);
    expect(legacy(row(select({ options: options(1, 101) })))).toEqual([
      "components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH",
    ]);
    expect(legacy(row(select({ options: [options(1), options(1)].flat() })))).toEqual([
      "components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    ]);
  });
});
