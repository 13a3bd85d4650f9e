import { expect, test } from "vitest";

import { askedIn } from "../../../src/discord/language/asked-in.ts";

test.each(["¿Que paso en Guayaquil?", "cuándo fue la operación", "Quién la anunció?"])("“%s” is Spanish", (question) => {
  expect(askedIn(question)).toBe("es-419");
});

test.each(["Who leads Los Choneros?", "What did El Salvador say?", "and when?", "Que sera?"])("“%s” need not be", (question) => {
  expect(askedIn(question)).toBeNull();
});
