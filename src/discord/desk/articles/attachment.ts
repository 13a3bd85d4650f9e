import { phrase } from "../../language/phrase.ts";
import { ArticleRefusedError } from "./article-refused.ts";

/** Hosts that Discord serves attachments from ("Signed Attachment CDN URLs" in its API reference). */
const hosts: ReadonlySet<string> = new Set(["cdn.discordapp.com", "media.discordapp.net"]);

/** Bytes; a page of 10 MB of text is longer than any article. */
const mostBytes = 25 * 1024 * 1024;

const patienceMs = 20_000;

export interface Upload {
  readonly url: string;
  readonly name: string;
  /** Bytes, as Discord says. */
  readonly size: number;
}

/**
 * Reads an attachment, from Discord's own hosts alone: the address is part of an interaction, and an interaction must
 * not make the bot fetch what it pleases.
 *
 * @throws {ArticleRefusedError} when it is too large, or can't be had
 */
export async function readAttachment({ url, size }: Upload, download: typeof fetch): Promise<Uint8Array> {
  const address = new URL(url);
  if (address.protocol !== "https:" || !hosts.has(address.hostname) || address.port !== "") {
    throw new ArticleRefusedError(phrase("refusedForeignHost", { host: address.host }));
  }
  if (size > mostBytes) throw tooLarge();
  try {
    const response = await download(address, { redirect: "error", signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok || response.body === null) {
      throw new ArticleRefusedError(phrase("refusedDownload", { status: response.status }));
    }
    return await bytesOf(response.body);
  } catch (error) {
    if (error instanceof ArticleRefusedError) throw error;
    throw new ArticleRefusedError(phrase("refusedFetch"), { cause: error });
  }
}

/** Counted while they come, since what was said of the size need not be true. */
async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of body) {
    total += chunk.length;
    if (total > mostBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): ArticleRefusedError {
  return new ArticleRefusedError(phrase("refusedTooLarge", { most: mostBytes / 1024 / 1024 }));
}
