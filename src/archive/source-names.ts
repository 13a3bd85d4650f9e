import type { Archive } from "./archive.ts";

/** Names that an error lists: of more, who asked is told how many there are. */
const mostListed = 20;

/** A question is limited to a publisher that published nothing of what is indexed. */
export class UnknownSourceError extends Error {
  override readonly name = "UnknownSourceError";

  /** @param sources all there are */
  constructor(wanted: string, sources: readonly string[]) {
    const listed = sources.slice(0, mostListed).map((source) => `\n  ${source}`).join("");
    const rest = sources.length > mostListed ? `\n  and ${sources.length - mostListed} more` : "";
    const choice = sources.length === 0 ? "None of its articles names one; sources.yaml can." : `Name one of these, or a part of its name:${listed}${rest}`;
    super(`The coverage has nothing published by “${wanted}”. ${choice}`);
  }
}

/** The publishers of that name, without regard to case and accents; of a name that holds it, when none has it whole. */
export function sourcesNamed(wanted: string, sources: readonly string[]): readonly string[] {
  const exact = sources.filter((source) => fold(source) === fold(wanted));
  return exact.length > 0 ? exact : sources.filter((source) => fold(source).includes(fold(wanted)));
}

/**
 * Looks whether a filter by that publisher lets anything through.
 *
 * @throws {UnknownSourceError} with the publishers that there are, those with most articles first
 */
export async function checkSource(archive: Pick<Archive, "sources">, wanted: string): Promise<void> {
  const sources = (await archive.sources()).flatMap(({ source }) => source ?? []);
  if (sourcesNamed(wanted, sources).length === 0) throw new UnknownSourceError(wanted, sources);
}

/** A publisher's name as it is compared: without regard to case and accents. */
export function fold(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
