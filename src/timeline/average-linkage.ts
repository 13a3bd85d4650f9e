import { agnes } from "ml-hclust";

/** By how much two things, given by their places, are more alike than those of one cluster need be; 0 is enough. */
export type Beyond = (a: number, b: number) => number;

/**
 * Sorts things into clusters that are alike enough on average (agglomerative clustering with average linkage, Sokal and
 * Michener 1958): no chain of chance resemblances makes one of two.
 *
 * @param count how many things
 * @returns the places of each cluster's things
 */
export function averageLinkage(count: number, beyond: Beyond): readonly (readonly number[])[] {
  return connected(count, beyond).flatMap((part) => {
    if (part.length === 1) return [part];
    const distances = part.map((a) => part.map((b) => (a === b ? 0 : -beyond(a, b))));
    const tree = agnes(distances, { method: "average", isDistanceMatrix: true });
    return tree.cut(0).map((cluster) => cluster.indices().flatMap((place) => part[place] ?? []));
  });
}

/** Parts between which no two are alike enough. None is joined on average, and joining takes the cube of a part's size. */
function connected(count: number, beyond: Beyond): readonly (readonly number[])[] {
  const left = new Set(Array.from({ length: count }, (_, place) => place));
  const parts: number[][] = [];
  for (const first of left) {
    left.delete(first);
    const part = [first];
    for (const place of part) {
      for (const other of left) {
        if (beyond(place, other) < 0) continue;
        left.delete(other);
        part.push(other);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}
