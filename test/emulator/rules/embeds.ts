import type { Field } from "../form.ts";

/** Message resource, "Embed Limits". Lengths in characters; the total is over every embed of a message. */
const LIMIT = {
  embeds: 10,
  title: 256,
  description: 4_096,
  fields: 25,
  name: 256,
  value: 1_024,
  footer: 2_048,
  author: 256,
  total: 6_000,
};

export function checkEmbeds(embeds: Field): void {
  let total = 0;
  const text = (field: Field, max: number) => (total += field.string({ max })?.length ?? 0);
  for (const embed of embeds.list({ max: LIMIT.embeds })) {
    text(embed.at("title"), LIMIT.title);
    text(embed.at("description"), LIMIT.description);
    text(embed.at("footer").at("text"), LIMIT.footer);
    text(embed.at("author").at("name"), LIMIT.author);
    for (const field of embed.at("fields").list({ max: LIMIT.fields })) {
      text(field.at("name").required(), LIMIT.name);
      text(field.at("value").required(), LIMIT.value);
    }
    checkUrl(embed.at("url"), ["http:", "https:"]);
    for (const media of ["image", "thumbnail"]) checkUrl(embed.at(media).at("url"), ["http:", "https:", "attachment:"]);
    embed.at("color").integer({ min: 0, max: 0xff_ff_ff });
  }
  if (total > LIMIT.total) {
    embeds.reject("MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${LIMIT.total}`);
  }
}

/** An address, of one of the schemes, at most `max` characters long. */
export function checkUrl(field: Field, schemes: readonly string[], max = 2_048): void {
  const url = field.string({ min: 1, max });
  if (url === undefined || url === "") return;
  if (!URL.canParse(url)) {
    field.reject("URL_TYPE_INVALID_URL", "Not a well formed URL.");
  } else if (!schemes.includes(new URL(url).protocol)) {
    const names = schemes.map((scheme) => `'${scheme.slice(0, -1)}'`).join(", ");
    field.reject(
      "URL_TYPE_INVALID_SCHEME",
      `Scheme "${new URL(url).protocol.slice(0, -1)}" is not supported. Scheme must be one of (${names}).`,
    );
  }
}
