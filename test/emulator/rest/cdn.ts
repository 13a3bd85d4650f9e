import { createHmac, timingSafeEqual } from "node:crypto";

import type { StoredAttachment } from "../state/message.ts";
import type { World } from "../state/world.ts";

/** Hosts that Discord serves attachments from (API reference, "Signed Attachment CDN URLs"; Message, "Attachment Object"). */
export const CDN_HOSTS = ["cdn.discordapp.com", "media.discordapp.net"] as const;

const KEY = "emulator";

/** "Signed Attachment CDN URLs": `ex` and `is` are when it expires and was made, in hexadecimal seconds; `hm` signs. */
export function signedUrl(world: World, origin: string, attachment: StoredAttachment): string {
  const path = `/attachments/${attachment.channelId}/${attachment.id}/${encodeURIComponent(attachment.filename)}`;
  const now = world.clock.now();
  const ex = hexSeconds(now + world.limits.attachmentUrlLifetimeMs);
  const is = hexSeconds(now);
  return `${origin}${path}?ex=${ex}&is=${is}&hm=${signature(path, ex, is)}&`;
}

/** The file that a CDN address names, or undefined: never was, tampered with, or expired. */
export function attachmentAt(world: World, path: string, query: URLSearchParams): StoredAttachment | undefined {
  const [ex, is, hm] = ["ex", "is", "hm"].map((key) => query.get(key) ?? "") as [string, string, string];
  const expected = signature(path, ex, is);
  if (hm.length !== expected.length || !timingSafeEqual(Buffer.from(hm), Buffer.from(expected))) return undefined;
  if (Number.parseInt(ex, 16) * 1_000 < world.clock.now()) return undefined;
  return world.attachments.get(path.split("/")[3] ?? "");
}

function hexSeconds(ms: number): string {
  return Math.floor(ms / 1_000).toString(16);
}

function signature(...parts: readonly string[]): string {
  return createHmac("sha256", KEY).update(parts.join(" ")).digest("hex");
}
