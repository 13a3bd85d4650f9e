import { expect, test } from "vitest";

import { followUp } from "../../../src/discord/asking/follow-up.ts";

const root = "Where did gangs take hostages?";

test.each(["and when?", "¿y cuándo?", "why?", "Who announced it?", "What did the general then say about the hostages there?"])(
  "“%s” is read with the question it follows",
  (reply) => {
    expect(followUp(root, reply)).toEqual({ question: `${root} ${reply}`, root });
  },
);

test.each([
  "Which general leads the Southern Command of the American military?",
  "¿Qué general dirige el Comando Sur de las fuerzas estadounidenses?",
])("“%s” stands by itself", (reply) => {
  expect(followUp(root, reply)).toEqual({ question: reply, root: reply });
});

test("a second follow-up is read with the question, not with the first", () => {
  const first = followUp(root, "and when?");
  expect(followUp(first.root, "and why?").question).toBe(`${root} and why?`);
});
