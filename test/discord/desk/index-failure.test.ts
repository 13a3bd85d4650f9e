import { describe, expect, test } from "vitest";

import { DamagedIndexError } from "../../../src/archive/damage.ts";
import { IndexBusyError } from "../../../src/archive/index-lock.ts";
import { NoArticlesError } from "../../../src/articles/reading/no-articles.ts";
import { CorpusNotFoundError } from "../../../src/articles/reading/read-corpus.ts";
import { indexFailure } from "../../../src/discord/desk/index-failure.ts";
import { phraseText } from "../../../src/discord/language/phrase.ts";
import { readerOf } from "../../../src/discord/language/reader.ts";

const spanish = readerOf("es-ES");
const english = readerOf("en-GB");

describe("why an index was not made", () => {
  test.each([
    [new CorpusNotFoundError("news", null), "There is no corpus at news.", "No hay ningún corpus en news."],
    [new NoArticlesError("news", 0), "There is no article in news.", "No hay ningún artículo en news."],
    [new NoArticlesError("news", 3), "All 3 files or records in news were rejected.", "Los 3 archivos o registros de news fueron rechazados."],
    [new DamagedIndexError("index.db", new Error("malformed")), "The index on the disk is damaged.", "El índice del disco está dañado."],
    [new IndexBusyError("data"), "Another program is making an index", "Otro programa está creando un índice"],
    [Object.assign(new Error("write failed"), { code: "ENOSPC" }), "The disk that holds the index is full.", "El disco que contiene el índice está lleno."],
    [new TypeError("x is not a function"), "“x is not a function”", "el mensaje técnico es: «x is not a function»"],
    ["thrown as text", "“thrown as text”", "«thrown as text»"],
  ])("is said in the reader's language, between processes too: %s", (error, inEnglish, inSpanish) => {
    const why = JSON.parse(JSON.stringify(indexFailure(error))) as ReturnType<typeof indexFailure>;
    expect(phraseText(why, english)).toContain(inEnglish);
    expect(phraseText(why, spanish)).toContain(inSpanish);
  });
});
