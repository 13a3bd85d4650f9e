import hnswlib from "hnswlib-node";

/** Links a node keeps, and the breadth of the search while it is inserted and asked for (Malkov and Yashunin 2016). */
const links = 16;
const breadthOfInsertion = 128;
const breadthOfSearch = 100;
const smallest = 1024;

export interface Neighbour {
  readonly label: number;
  /** Cosine, since every vector has unit length. */
  readonly similarity: number;
}

/** Approximate nearest neighbours over unit vectors (HNSW): the only file that knows hnswlib. */
export class VectorIndex {
  readonly #graph: hnswlib.HierarchicalNSW;

  private constructor(graph: hnswlib.HierarchicalNSW) {
    this.#graph = graph;
    graph.setEf(breadthOfSearch);
  }

  static create(dimensions: number): VectorIndex {
    const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
    graph.initIndex(smallest, links, breadthOfInsertion);
    return new VectorIndex(graph);
  }

  /** Reads a file written by `save`, off the event loop. */
  static async load(file: string, dimensions: number): Promise<VectorIndex> {
    const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
    await graph.readIndex(file);
    return new VectorIndex(graph);
  }

  async save(file: string): Promise<void> {
    await this.#graph.writeIndex(file);
  }

  /** Vectors it holds, removed ones counted: those cost room until the graph is built anew. */
  get held(): number {
    return this.#graph.getCurrentCount();
  }

  add(label: number, vector: Float32Array): void {
    const capacity = this.#graph.getMaxElements();
    if (this.#graph.getCurrentCount() >= capacity) this.#graph.resizeIndex(capacity * 2);
    this.#graph.addPoint(Array.from(vector), label);
  }

  /** Keeps a vector out of every later search. */
  remove(label: number): void {
    this.#graph.markDelete(label);
  }

  /**
   * The nearest `count` vectors, nearest first.
   *
   * @param allowed labels to choose from; all when left out
   */
  search(vector: Float32Array, count: number, allowed?: ReadonlySet<number>): readonly Neighbour[] {
    const wanted = Math.min(count, allowed?.size ?? this.held);
    if (wanted === 0) return [];
    const filter = allowed === undefined ? undefined : (label: number) => allowed.has(label);
    const { neighbors, distances } = this.#graph.searchKnn(Array.from(vector), wanted, filter);
    return neighbors.map((label, place) => ({ label, similarity: 1 - (distances[place] ?? 1) }));
  }
}
