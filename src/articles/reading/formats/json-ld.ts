/** What a page's JSON-LD says of the article on it. Null or empty where it says nothing. */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly datePublished: string | null;
  readonly url: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

/**
 * The article among the schema.org things of a page, alone, in arrays or in an `@graph`. Of several, the one whose address
 * is the page's own; pages list other stories too.
 *
 * @param scripts the contents of its `application/ld+json` scripts; those that aren't JSON are passed over
 * @see https://schema.org/Article
 */
export function jsonLdArticle(scripts: readonly string[], canonical: string | null): JsonLdArticle | null {
  const things = scripts.flatMap(parse).flatMap(flattened);
  const byId = new Map(things.flatMap((thing) => (typeof thing["@id"] === "string" ? [[thing["@id"], thing] as const] : [])));
  const articles = things.filter(isArticle);
  const article = articles.find((candidate) => canonical !== null && address(candidate) === canonical) ?? articles[0];
  if (article === undefined) return null;
  return {
    headline: words(article["headline"]) ?? words(article["name"]),
    publisher: names(article["publisher"], byId)[0] ?? null,
    authors: names(article["author"], byId),
    datePublished: words(article["datePublished"]),
    url: address(article),
  };
}

function parse(script: string): readonly unknown[] {
  try {
    const json = script.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, "");
    // Templates paste headlines in with their line breaks, which JSON forbids inside of strings.
    return [JSON.parse(json.replace(/\p{Cc}+/gu, " "))];
  } catch {
    return [];
  }
}

function flattened(value: unknown): readonly Thing[] {
  if (Array.isArray(value)) return value.flatMap(flattened);
  if (!isThing(value)) return [];
  return [value, ...flattened(value["@graph"]), ...flattened(value["mainEntity"])];
}

function isArticle(thing: Thing): boolean {
  return [thing["@type"]].flat().some((type) => typeof type === "string" && /(?:Article|BlogPosting|Report)$/.test(type));
}

/** The names of people and organisations, each given as words, as a thing or as the id of one. */
function names(value: unknown, byId: ReadonlyMap<string, Thing>): readonly string[] {
  return [value].flat().flatMap((one: unknown) => {
    if (!isThing(one)) return words(one) ?? [];
    const id = one["@id"];
    return words(one["name"]) ?? (typeof id === "string" ? words(byId.get(id)?.["name"]) : null) ?? [];
  });
}

function address(article: Thing): string | null {
  const page = article["mainEntityOfPage"];
  return words(article["url"]) ?? words(isThing(page) ? page["@id"] : page);
}

function words(value: unknown): string | null {
  const [first] = [value].flat() as readonly unknown[];
  return typeof first === "string" && first.trim() !== "" ? first.trim() : null;
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
