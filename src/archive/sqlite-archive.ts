import type { Database } from "better-sqlite3";

import type { Article } from "../articles/article.ts";
import { type EmbeddingModel } from "../embed/embedder.ts";
import type { Archive, ArticleSummary, Candidates, CoverageCount, Filter, Generation, SearchRequest, SourceCount } from "./archive.ts";
import { articleById, articleSummaries, countCoverage, countSources } from "./article-rows.ts";
import { damageOr } from "./damage.ts";
import { openDatabase } from "./database.ts";
import { isOpen } from "./filter-sql.ts";
import { currentGeneration, currentNumber } from "./generations.ts";
import { indexFingerprint, ModelMismatchError } from "./index-fingerprint.ts";
import { findCandidates } from "./find-candidates.ts";
import { searchByKeyword, TermCounts } from "./keyword-search.ts";
import { countDates, type DateCount } from "./mentions/count-dates.ts";
import type { MentionFilter } from "./mentions/mention-filter.ts";
import { findMentionRows, type MentionRequest, type StoredMention } from "./mentions/mention-rows.ts";
import { findMentionSentences, type MentionSentence } from "./mentions/mention-sentences.ts";
import { openVectors } from "./open-vectors.ts";
import { Passages } from "./passages.ts";
import type { VectorIndex } from "./vector-index.ts";

/** Nothing has been indexed in this data folder yet. */
export class NoIndexError extends Error {
  override readonly name = "NoIndexError";

  constructor(dataDir: string) {
    super(`There is no index in ${dataDir}. Run "npm run index".`);
  }
}

interface Loaded {
  readonly generation: Generation;
  readonly vectors: VectorIndex;
  readonly passages: Passages;
  readonly terms: TermCounts;
  readonly coverage: CoverageCount;
}

/**
 * Opens the archive in a data folder for reading. Every call reads the newest complete generation: one that was
 * published since the last call is taken up before the call goes on.
 *
 * @throws {NoIndexError} when nothing has been indexed yet
 * @throws {ModelMismatchError} when another model made the index; so does every later call that finds this
 */
export async function openArchive(dataDir: string, model: EmbeddingModel): Promise<Archive> {
  const archive = new SqliteArchive(dataDir, model);
  try {
    await archive.generation();
    return archive;
  } catch (error) {
    await archive.close();
    throw error;
  }
}

class SqliteArchive implements Archive {
  readonly #dataDir: string;
  readonly #model: EmbeddingModel;
  readonly #db: Database;
  /** Made once: a question reads several times, and making a transaction takes longer than an empty one runs. */
  readonly #inOneState: (read: () => unknown) => unknown;
  #loading: { readonly number: number; readonly loaded: Promise<Loaded> } | undefined;

  constructor(dataDir: string, model: EmbeddingModel) {
    this.#dataDir = dataDir;
    this.#model = model;
    this.#db = openDatabase(dataDir);
    this.#inOneState = this.#db.transaction((read: () => unknown) => read());
  }

  async search(request: SearchRequest): Promise<Candidates> {
    const coming = Promise.resolve(request.vector);
    // It is awaited only after the keyword search, which may fail as well.
    coming.catch(() => undefined);
    const early = await this.#read(({ generation, passages, terms }) => {
      const results = searchByKeyword(this.#db, generation, terms, request);
      // Decoded now, they are at hand when the vector is there.
      passages.read(this.#db, new Set(results.hits.keys()));
      return { generation: generation.number, results };
    });
    const vector = await coming;
    return this.#read(({ generation, vectors, passages, terms, coverage }) => {
      // What was published while the vector was made has words of its own.
      const current = early.generation === generation.number;
      const { hits, frequencies } = current ? early.results : searchByKeyword(this.#db, generation, terms, request);
      return {
        generation,
        passages: findCandidates(this.#db, { vectors, passages }, hits, { ...request, vector }),
        frequencies,
        coverage: isOpen(request.filter) ? coverage : countCoverage(this.#db, generation.number, request.filter),
      };
    });
  }

  article(id: string): Promise<Article | null> {
    return this.#read(({ generation }) => articleById(this.#db, generation.number, id));
  }

  articles(): Promise<readonly ArticleSummary[]> {
    return this.#read(({ generation }) => articleSummaries(this.#db, generation.number));
  }

  coverage(filter: Filter): Promise<CoverageCount> {
    return this.#read(({ generation }) => countCoverage(this.#db, generation.number, filter));
  }

  dateCounts(filter: MentionFilter): Promise<readonly DateCount[]> {
    return countDates(filter, (read) => this.#read(({ generation }) => read(this.#db, generation.number)));
  }

  mentions(request: MentionRequest): Promise<readonly StoredMention[]> {
    return this.#read(({ generation }) => findMentionRows(this.#db, generation.number, request));
  }

  mentionSentences(keys: readonly number[]): Promise<ReadonlyMap<number, MentionSentence>> {
    return this.#read(({ generation }) => findMentionSentences(this.#db, generation.number, keys));
  }

  frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#read((loaded) => new Map(terms.map((term) => [term, loaded.terms.of(this.#db, term)])));
  }

  sources(): Promise<readonly SourceCount[]> {
    return this.#read(({ generation }) => countSources(this.#db, generation.number));
  }

  generation(): Promise<Generation> {
    return this.#read(({ generation }) => generation);
  }

  close(): Promise<void> {
    this.#db.close();
    return Promise.resolve();
  }

  /** Reads inside one transaction, and so from one state of the database: the one whose vectors are loaded. */
  async #read<T>(read: (loaded: Loaded) => T): Promise<T> {
    try {
      let loading = this.#loading?.loaded ?? this.#newest();
      for (;;) {
        const loaded = await loading;
        const found = this.#inOneState(() =>
          currentNumber(this.#db) === loaded.generation.number ? { value: read(loaded) } : null,
        ) as { value: T } | null;
        if (found !== null) return found.value;
        loading = this.#newest();
      }
    } catch (error) {
      throw damageOr(error, this.#db.name);
    }
  }

  /** The newest generation; however many ask for it at the same time, it is loaded once. */
  #newest(): Promise<Loaded> {
    const number = currentNumber(this.#db);
    if (this.#loading?.number === number) return this.#loading.loaded;
    const loading = { number, loaded: this.#load() };
    this.#loading = loading;
    // What failed is tried again by the next caller.
    loading.loaded.catch(() => {
      if (this.#loading === loading) this.#loading = undefined;
    });
    return loading.loaded;
  }

  async #load(): Promise<Loaded> {
    const generation = currentGeneration(this.#db);
    if (generation === null) throw new NoIndexError(this.#dataDir);
    const configured = indexFingerprint(this.#model);
    if (generation.model !== configured) throw new ModelMismatchError(generation.model, configured);
    const vectors = await openVectors(this.#db, this.#dataDir, generation.number, this.#model.dimensions);
    const passages = new Passages(generation.number, this.#model.dimensions);
    return { generation, vectors, passages, terms: new TermCounts(), coverage: countCoverage(this.#db, generation.number, {}) };
  }
}
