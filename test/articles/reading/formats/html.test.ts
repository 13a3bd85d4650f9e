import { describe, expect, it } from "vitest";

import { readHtml } from "../../../../src/articles/reading/formats/html.ts";

const paragraphs = [
  "The ministry of defence said on Tuesday that two battalions had left the capital for the coast, where they will stay until May.",
  "Residents of the port, who have waited for help since the turn of the year, lined the road as the lorries passed, a reporter saw.",
  "“Nobody told us that they were coming,” said a woman who sells fruit near the harbour, “but we are glad of it all the same.”",
];
const body = (main: string) =>
  `<header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header><main><article>${main}</article></main>` +
  `<aside><h3>Most read</h3><ul><li><a href="/1">Something else altogether</a></li></ul></aside><footer>All rights reserved.</footer>`;
const page = (head: string, main = paragraphs.map((text) => `<p>${text}</p>`).join("\n")) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Battalions leave | Example News</title>${head}</head><body>${body(main)}</body></html>`;
const jsonLd = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("readHtml", () => {
  it("finds the paragraphs and nothing round them", () => {
    expect(readHtml(page("")).text).toBe(paragraphs.join("\n\n"));
  });

  it("shows no markup, and keeps line breaks, headings and captions apart", () => {
    const main =
      `<h1>Battalions leave</h1><figure><img src="a.jpg"><figcaption>Lorries at the port. | Example</figcaption></figure>` +
      `<p>${paragraphs[0] ?? ""}</p><h2>At the <em>port</em></h2><p>The <b>road</b>,\n   it seems,&nbsp;was closed &amp; guarded.<br>Until noon.</p>` +
      `<ul><li>One lorry</li><li>Two lorries</li></ul><p>${paragraphs[1] ?? ""}</p><p>${paragraphs[2] ?? ""}</p><script>track()</script>`;
    expect(readHtml(page(`<meta property="og:title" content="Battalions leave">`, main)).text.split("\n\n")).toEqual([
      "Lorries at the port. | Example",
      paragraphs[0],
      "At the port",
      "The road, it seems,\u00a0was closed & guarded.\nUntil noon.",
      "• One lorry",
      "• Two lorries",
      paragraphs[1],
      paragraphs[2],
    ]);
  });

  it("believes JSON-LD before OpenGraph", () => {
    const head =
      `<link rel="canonical" href="https://news.example/battalions"><meta property="og:title" content="Shared title">` +
      `<meta property="og:site_name" content="news.example"><meta property="article:published_time" content="2026-03-05T00:00:00Z">` +
      jsonLd({
        "@context": "https://schema.org",
        "@graph": [
          {
            "@type": "NewsArticle",
            headline: "Battalions &amp; lorries leave",
            datePublished: "2026-03-04T09:30:00-05:00",
            author: { "@type": "Person", name: "Ana Paz" },
            publisher: { "@id": "#us" },
          },
          { "@type": "NewsMediaOrganization", "@id": "#us", name: "Example News" },
        ],
      });
    expect(readHtml(page(head))).toMatchObject({
      title: "Battalions & lorries leave",
      source: "Example News",
      url: "https://news.example/battalions",
      date: "2026-03-04T09:30:00-05:00",
      authors: ["Ana Paz"],
    });
  });

  it("makes do with OpenGraph", () => {
    const head =
      `<meta property="og:title" content="Battalions leave"><meta property="og:site_name" content="Example News">` +
      `<meta property="og:url" content="https://news.example/b"><meta name="author" content="By Ana Paz">` +
      `<meta property="article:published_time" content="2026-03-04T14:30:00Z"><meta property="article:modified_time" content="2026-03-09">`;
    expect(readHtml(page(head))).toMatchObject({
      title: "Battalions leave",
      source: "Example News",
      url: "https://news.example/b",
      date: "2026-03-04T14:30:00Z",
      authors: ["Ana Paz"],
    });
  });

  it("guesses neither publisher nor date from the page", () => {
    const main = `<p>March 4, 2026 — Example News</p><time datetime="2026-03-04">4 March</time>${paragraphs.map((text) => `<p>${text}</p>`).join("")}`;
    const head = `<meta property="article:modified_time" content="2026-03-09"><meta name="last-modified" content="2026-03-10"><meta name="date" content="2026-03-09T11:00:00Z">`;
    expect(readHtml(page(head, main))).toMatchObject({ source: null, date: null, url: null, authors: [] });
  });

  it("passes over a date it can't believe for one it can, and hands on a bad one to be refused by name", () => {
    const bad = jsonLd({ "@type": "NewsArticle", datePublished: "2026-02-30" });
    const good = `<meta property="article:published_time" content="2026-03-04">`;
    expect(readHtml(page(bad + good)).date).toBe("2026-03-04");
    expect(readHtml(page(bad)).date).toBe("2026-02-30");
  });

  it("takes the address from the page only when a browser could follow it", () => {
    const head = `<link rel="canonical" href="/battalions"><meta property="og:url" content="https://news.example/b">`;
    expect(readHtml(page(head)).url).toBe("https://news.example/b");
    expect(readHtml(page(`<link rel="canonical" href="javascript:alert(1)">`)).url).toBeNull();
    const saved = "<!-- saved from url=(0033)https://news.example/battalions -->";
    expect(readHtml(page("").replace("<html>", `${saved}<html>`)).url).toBe("https://news.example/battalions");
  });

  it.each([
    ["an empty page", "<html><body></body></html>"],
    ["a page of scripts", "<html><body><script>var a = 'words words words'</script></body></html>"],
  ])("refuses %s", (_, html) => {
    expect(() => readHtml(html)).toThrow("no article is found");
  });

  it("refuses a page nested beyond reading, at once", () => {
    const depth = 1_000_000;
    expect(() => readHtml("<div>".repeat(depth) + "words" + "</div>".repeat(depth))).toThrow("nested more than 512 deep");
  });

  it("reads a page that leaves html, head and body to be understood", () => {
    const html = `<!doctype html><meta property="og:site_name" content="Example News"><title>T</title>${paragraphs.map((text) => `<p>${text}`).join("\n")}`;
    expect(readHtml(html)).toMatchObject({ title: "T", source: "Example News", text: paragraphs.join("\n\n") });
  });
});
