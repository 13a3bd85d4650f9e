import { expect, test } from "vitest";

import { guessLanguage } from "../../src/dates/guess-language.ts";

test.each([
  ["The dam burst on Tuesday, and thousands fled to the hills.", "en"],
  ["La presa se rompió el martes y miles de personas huyeron a las colinas.", "es"],
  ["¿Qué pasó con la presa el martes?", "es"],
  ["In Las Vegas, Los Angeles and El Paso the roads were shut.", "en"],
  ["Tuesday", "en"],
  ["", "en"],
])("%j is read as %s", (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});

test("a long text is judged by its top", () => {
  const top = "El alcalde dijo que la presa se rompió. ".repeat(60);
  expect(guessLanguage(top + "The dam was old and the town was not. ".repeat(300))).toBe("es");
});
