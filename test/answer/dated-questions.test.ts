import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Answer } from "../../src/answer/answer.ts";
import { ask } from "../../src/answer/ask.ts";
import { defaultThreshold } from "../../src/answer/confidence.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { defaultRecency } from "../../src/search/recency.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

let embedder: Embedder;
let archive: Archive;

const report = (date: string, text: string): string => `---\nsource: The Elmstead Courier\ndate: ${date}\n---\n${text}\n`;

beforeAll(async () => {
  embedder = await realEmbedder();
  const [corpus, dataDir] = [emptyFolder(), emptyFolder()];
  // Enough of the same kind that neither search brings them all: only their dates tell them apart.
  const others = Array.from({ length: 60 }, (_, n) => [
    `day-${n}.md`,
    report(`2025-${String(1 + Math.floor(n / 28)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`, `Gunmen raided shop number ${n} in Elmstead. Nobody was hurt in the raid.`),
  ]);
  await writeFiles(corpus, {
    ...(Object.fromEntries(others) as Record<string, string>),
    "harbour.md": report("2026-03-04", "The harbour was raided on Tuesday by gunmen in two boats. Police in Elmstead made no arrests."),
    "bank.md": report("2026-03-06", "Gunmen raided the bank in Elmstead on Thursday. The mayor called for calm."),
    "museum.md": report("2026-03-06", "In September gunmen raided the museum in Elmstead. Two paintings have been missing since."),
  });
  await indexCorpus({ corpus, dataDir, embedder });
  archive = await openArchive(dataDir, embedder.model);
});
afterAll(async () => {
  await archive.close();
  await embedder.close();
});

async function answer(question: string, at: string): Promise<Answer> {
  const parts = { archive, embedder, recency: defaultRecency, threshold: defaultThreshold };
  return (await ask({ question, at: new Date(at) }, parts)).answer;
}

describe("a question that names a date", () => {
  test.each([
    ["What happened on March 3?", "2026-11-01", "harbour"],
    ["What happened on Thursday?", "2026-03-07", "bank"],
    ["¿Qué pasó el 5 de marzo de 2026?", "2026-11-01", "bank"],
  ])("may ask for nothing else: %s", async (question, at, file) => {
    const { status, quotes } = await answer(question, at);
    expect(status).toBe("answered");
    expect(quotes[0]?.article.file).toBe(`${file}.md`);
  });

  test("and is told when nothing is dated so", async () => {
    expect((await answer("What happened on December 24, 2025?", "2026-11-01")).status).toBe("insufficient");
  });

  test.each([
    ["What was raided on March 3, 2026?", "2026-11-01", "harbour"],
    ["What did gunmen raid on March 5?", "2026-11-01", "bank"],
    ["What was raided in September 2025?", "2026-11-01", "museum"],
    ["What was raided last Thursday?", "2026-03-07", "bank"],
    ["What did gunmen raid in September?", "2026-11-01", "museum"],
  ])("is answered by what its sources date so, whatever their words: %s", async (question, at, file) => {
    const { status, quotes } = await answer(question, at);
    expect(status).toBe("answered");
    expect(quotes[0]?.article.file).toBe(`${file}.md`);
    // The raids of other days say the same, and are not added.
    if (at > "2026-06") expect(new Set(quotes.map(({ article }) => article.published?.slice(0, 4)))).toEqual(new Set(["2026"]));
  });

  test("finds what happened then, though it shares no other word with it", async () => {
    const { quotes, nearest } = await answer("What happened yesterday?", "2026-03-06T10:00:00Z");
    expect([...quotes, ...nearest][0]?.text).toContain("bank");
  });

  test("is not answered by what is of another time", async () => {
    const then = await answer("What did gunmen raid in Elmstead in June 2019?", "2026-03-07");
    const now = await answer("What did gunmen raid in Elmstead in March 2026?", "2026-03-07");
    expect(then.confidence).toBeLessThan(now.confidence / 2);
  });
});
