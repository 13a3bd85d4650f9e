import { ApplicationCommandOptionType as Option, ApplicationCommandType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";

import { DiscordError } from "./discord-error.ts";
import { readForm } from "./form.ts";
import { checkCommand } from "./rules/commands.ts";
import { checkModal } from "./rules/modal.ts";

/** JSON of the faults found; empty where there are none. */
function faults(body: object, check = checkCommand): string {
  try {
    readForm(body, check);
    return "";
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return JSON.stringify(error.errors);
  }
}

const option = (name: string, more: object = {}) => ({ type: Option.String, name, description: "d", ...more });
const command = (more: object = {}) => ({ name: "ask", description: "Ask", ...more });
const options = (...list: object[]) => command({ options: list });

describe("application commands", () => {
  test.each(["ask", "pregunta", "qué", "質問", "ask-now", "ask_now", "हिंदी"])("%s is a name", (name) => {
    expect(faults(command({ name }))).toBe("");
  });

  test.each([
    ["Ask", "APPLICATION_COMMAND_INVALID_NAME"],
    ["ask now", "STRING_TYPE_REGEX"],
    ["ask!", "STRING_TYPE_REGEX"],
    ["", "BASE_TYPE_REQUIRED"],
    ["x".repeat(33), "BASE_TYPE_BAD_LENGTH"],
  ])("%j isn't", (name, code) => {
    expect(faults(command({ name }))).toContain(code);
  });

  test("translations follow the same rules, in known locales", () => {
    expect(faults(command({ name_localizations: { "es-ES": "preguntar", "es-419": "preguntar" } }))).toBe("");
    expect(faults(command({ name_localizations: { "es-ES": "Preguntar" } }))).toContain(
      "APPLICATION_COMMAND_INVALID_NAME",
    );
    expect(faults(command({ name_localizations: { es: "preguntar" } }))).toContain("BASE_TYPE_CHOICES");
    expect(faults(command({ description_localizations: { fr: "x".repeat(101) } }))).toContain("BASE_TYPE_BAD_LENGTH");
  });

  test("25 options, required ones first, names once", () => {
    expect(faults(options(...Array.from({ length: 25 }, (_, n) => option(`o${n}`))))).toBe("");
    expect(faults(options(...Array.from({ length: 26 }, (_, n) => option(`o${n}`))))).toContain("BASE_TYPE_MAX_LENGTH");
    expect(faults(options(option("a"), option("b", { required: true })))).toContain(
      "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    );
    expect(faults(options(option("a"), option("a")))).toContain("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS");
  });

  test("25 choices of at most 100 characters, and not with autocompletion", () => {
    const choices = (n: number, length = 1) =>
      Array.from({ length: n }, () => ({ name: "x".repeat(length), value: "x" }));
    expect(faults(options(option("a", { choices: choices(25, 100) })))).toBe("");
    expect(faults(options(option("a", { choices: choices(26) })))).toContain("BASE_TYPE_MAX_LENGTH");
    expect(faults(options(option("a", { choices: choices(1, 101) })))).toContain("BASE_TYPE_BAD_LENGTH");
    expect(faults(options(option("a", { choices: choices(1), autocomplete: true })))).toContain("CHOICES_AUTOCOMPLETE");
    expect(faults(options(option("a", { type: Option.Boolean, autocomplete: true })))).toContain("OPTION_TYPE_INVALID");
  });

  test("subcommands nest two deep and mix with nothing", () => {
    const sub = (name: string, ...list: object[]) => ({
      type: Option.Subcommand,
      name,
      description: "d",
      options: list,
    });
    const group = (name: string, ...list: object[]) => ({
      type: Option.SubcommandGroup,
      name,
      description: "d",
      options: list,
    });
    expect(faults(options(sub("add", option("a")), sub("remove")))).toBe("");
    expect(faults(options(group("article", sub("add", option("a")))))).toBe("");
    expect(faults(options(group("a", group("b"))))).toContain("BASE_TYPE_CHOICES");
    expect(faults(options(sub("a"), option("b")))).toContain("mutually exclusive");
  });

  test("8,000 characters, of which the longest language counts", () => {
    const full = { name: "x".repeat(100), value: "v".repeat(100) };
    const choices = (n: number, more: object = {}) => ({
      choices: Array.from({ length: n }, () => ({ ...full, ...more })),
    });
    // 6 of the command, 2 + 5,000 and 2 + 2,800 of the first two options, 101 of the third: 89 are left.
    const command = (last: number, more: object = {}) =>
      options(
        option("a", choices(25)),
        option("b", choices(14, more)),
        option("c", { description: "d".repeat(100) }),
        option("d", { description: "d".repeat(last) }),
      );
    expect(faults(command(88))).toBe("");
    expect(faults(command(89))).toContain("TOO_LARGE");
    expect(faults(command(88, { name: "x", name_localizations: { fr: "y".repeat(100) } }))).toBe("");
    expect(faults(command(89, { name: "x", name_localizations: { fr: "y".repeat(100) } }))).toContain("TOO_LARGE");
  });

  test("a context menu command has neither description nor options, but may have spaces", () => {
    const menu = (more: object = {}) => ({ type: ApplicationCommandType.Message, name: "What does it say?", ...more });
    expect(faults(menu())).toBe("");
    expect(faults(menu({ description: "d" }))).toContain("CONTEXT_MENU_DESCRIPTION");
    expect(faults(menu({ options: [option("a")] }))).toContain("CONTEXT_MENU_OPTIONS");
  });

  test("contexts, installations and permissions are what they can be", () => {
    expect(faults(command({ contexts: [0, 1], integration_types: [0], default_member_permissions: "32" }))).toBe("");
    expect(faults(command({ contexts: [3] }))).toContain("BASE_TYPE_CHOICES");
    expect(faults(command({ integration_types: [2] }))).toContain("BASE_TYPE_CHOICES");
    expect(faults(command({ default_member_permissions: "ManageGuild" }))).toContain("NUMBER_TYPE_COERCE");
  });
});

describe("modals", () => {
  const input = (more: object = {}) => ({ type: 4, custom_id: "t", style: 1, ...more });
  const label = (component: object, more: object = {}) => ({ type: 18, label: "Title", component, ...more });
  const modal = (more: object = {}) => ({ custom_id: "m", title: "Add", components: [label(input())], ...more });

  test("one to five labels or texts", () => {
    expect(faults(modal(), checkModal)).toBe("");
    expect(faults(modal({ components: [] }), checkModal)).toContain("BASE_TYPE_BAD_LENGTH");
    expect(
      faults(
        modal({ components: Array.from({ length: 6 }, (_, n) => label(input({ custom_id: `${n}` }))) }),
        checkModal,
      ),
    ).toContain("BASE_TYPE_BAD_LENGTH");
    expect(faults(modal({ components: [{ type: 1, components: [input({ label: "Old" })] }] }), checkModal)).toBe("");
    expect(faults(modal({ components: [{ type: 9 }] }), checkModal)).toContain("BASE_TYPE_CHOICES");
  });

  test.each([
    [modal({ title: "x".repeat(46) }), "BASE_TYPE_BAD_LENGTH"],
    [modal({ custom_id: "" }), "BASE_TYPE_REQUIRED"],
    [modal({ components: [label(input(), { label: "x".repeat(46) })] }), "BASE_TYPE_BAD_LENGTH"],
    [modal({ components: [label(input({ max_length: 4_001 }))] }), "NUMBER_TYPE_MAX"],
    [modal({ components: [label(input({ value: "xx", max_length: 1 }))] }), "BASE_TYPE_MAX_LENGTH"],
    [modal({ components: [label(input()), label(input())] }), "COMPONENT_CUSTOM_ID_DUPLICATED"],
    [
      modal({
        components: [label({ type: 3, custom_id: "s", options: [{ label: "a", value: "a" }], disabled: true })],
      }),
      "COMPONENT_CANNOT_BE_DISABLED",
    ],
  ])("%j is refused", (body, code) => {
    expect(faults(body, checkModal)).toContain(code);
  });
});
