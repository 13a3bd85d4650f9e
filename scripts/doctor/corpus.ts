import { NoArticlesError } from "../../src/articles/reading/no-articles.ts";
import { type Complaint, readCorpus } from "../../src/articles/reading/read-corpus.ts";
import type { Settings } from "../../src/config.ts";
import { counted } from "../../src/terminal/day.ts";
import type { Check } from "../../src/terminal/doctor.ts";
import { attempt } from "./attempt.ts";

/** Reads the corpus through, as an index run would. */
export function checkCorpus({ corpusDir }: Settings): Promise<Check> {
  return attempt("Corpus", "See corpus/README.md for what can be read.", async () => {
    const rejected: Complaint[] = [];
    let articles = 0;
    for await (const entry of readCorpus(corpusDir)) {
      if (entry.kind === "article") articles++;
      else if (entry.kind === "rejected") rejected.push(entry);
    }
    if (articles === 0) throw new NoArticlesError(corpusDir, rejected.length, rejected);
    const [first] = rejected;
    const left = first === undefined ? "" : `; ${rejected.length} left out (the first: ${first.file}, ${first.reason}), which npm run index lists`;
    return `${counted(articles, "article")} in ${corpusDir}${left}`;
  });
}
