import { existsSync } from "node:fs";

import { chromium } from "playwright-core";

/** No browser to draw with. */
export class ChromiumNotFoundError extends Error {
  override readonly name = "ChromiumNotFoundError";

  constructor(sought: readonly string[]) {
    super(
      `No Chromium was found (looked at ${sought.join(", ")}). Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to where it is.`,
    );
  }
}

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Quiet, and without a connection to anywhere: everything drawn is in the page. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Size {
  /** CSS pixels. */
  readonly width: number;
  /** Device pixels to a CSS pixel. */
  readonly scale: number;
}

/**
 * Draws a page as tall as its content.
 *
 * @param path where Chromium is; undefined to look in the usual places
 * @returns a PNG
 * @throws {ChromiumNotFoundError} where there is none
 */
export async function draw(html: string, { width, scale }: Size, path: string | undefined): Promise<Buffer> {
  const sought = path === undefined ? usual : [path];
  const executablePath = sought.find((place) => existsSync(place));
  if (executablePath === undefined) throw new ChromiumNotFoundError(sought);
  const browser = await chromium.launch({ executablePath, headless: true, args: flags });
  try {
    const page = await browser.newPage({ viewport: { width, height: 100 }, deviceScaleFactor: scale, javaScriptEnabled: false, offline: true });
    await page.setContent(html);
    return await page.screenshot({ fullPage: true, type: "png" });
  } finally {
    await browser.close();
  }
}
