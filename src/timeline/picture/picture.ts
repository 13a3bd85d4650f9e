import { renderAsync } from "@resvg/resvg-js";

import type { Chronology } from "../event.ts";
import { altText } from "./alt-text.ts";
import { drawChart } from "./chart.ts";
import { fontFiles } from "./font.ts";
import { layOut, type PictureWords } from "./layout.ts";
import { type ThemeName, themes } from "./theme.ts";

/** A drawn timeline. */
export interface Picture {
  /** SVG, with the alternative text as its title. */
  readonly svg: string;
  /** What the picture shows, in words, for who doesn't see it. */
  readonly alt: string;
  /** Pixels of the SVG; a PNG has more. */
  readonly width: number;
  readonly height: number;
}

/** Draws a timeline, newest event last. The chart library's styles for a pointer are dropped: a picture has none. */
export function drawTimeline(timeline: Chronology, words: PictureWords, theme: ThemeName): Picture {
  const layout = layOut(timeline, words);
  const alt = altText(timeline, words);
  const svg = drawChart(layout, themes[theme]).replace(/<style[^]*?<\/style>\s*/u, "").replace(
    /<svg\b[^>]*>/u,
    (tag) => `${tag.replace("<svg", '<svg role="img"')}\n<title>${escapeXml(alt)}</title>`,
  );
  return { svg, alt, width: layout.width, height: layout.height };
}

/** Pixels of a PNG to one of the SVG, for sharp letters on a phone's dense screen; fewer where the PNG would be huge. */
const density = 2;
const mostPixels = 12_000_000;

/** The picture as PNG, drawn off the event loop. */
export async function toPng({ svg, width, height }: Picture): Promise<Buffer> {
  const zoom = Math.min(density, Math.sqrt(mostPixels / (width * height)));
  const font = { fontFiles: [...fontFiles], defaultFontFamily: "DejaVu Sans" };
  return (await renderAsync(svg, { font, fitTo: { mode: "zoom", value: zoom } })).asPng();
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>]/gu, (character) => entities[character] ?? character);
}
