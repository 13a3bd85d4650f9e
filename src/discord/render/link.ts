import { type APIButtonComponent, ButtonStyle, ComponentType } from "discord.js";

import { plainLine } from "../escape-line.ts";
import type { Reader } from "../language/reader.ts";
import { label } from "../language/say.ts";
import { limits } from "./limits.ts";

/** Discord draws a card for its own invites, templates and gifts wherever an address holds one; no article is there. */
const discordCard = /discord(?:app)?\.(?:gg|com|new|gift)\//iu;

/**
 * A button that opens an article and names the host it leads to. Addresses come from the corpus and are not trusted:
 * the host is the one that a browser would go to (`https://apnews.com@evil.test` is refused outright, and letters of
 * other alphabets show as `xn--…`), so that a reader sees where a press leads.
 *
 * @returns null for what is no web address, or is too long for Discord
 */
export function linkButton(address: string | null, reader: Reader): APIButtonComponent | null {
  const url = webAddress(address);
  if (url === null) return null;
  const host = plainLine(url.host.replace(/^www\./u, ""), limits.label - 20);
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: host === null ? label(reader, "read") : label(reader, "readAt", { host }),
    url: url.href,
  };
}

function webAddress(address: string | null): URL | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  const web = url.protocol === "https:" || url.protocol === "http:";
  const plain = url.username === "" && url.password === "" && !discordCard.test(url.href);
  return web && plain && url.href.length <= limits.url ? url : null;
}
