import { describe, expect, it } from "vitest";

import { parsePage } from "../../../../src/articles/reading/formats/page.ts";
import { pageParagraphs } from "../../../../src/articles/reading/formats/page-text.ts";

const paragraphsOf = (html: string) => [...parsePage(`<body>${html}</body>`).querySelectorAll("body")].flatMap(pageParagraphs);

describe("pageParagraphs", () => {
  it.each([
    ["<p>One  <i>and\n more</i> .</p>\n\n<p>Two</p>", ["One and more .", "Two"]],
    ["<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]],
    ["<p>One<br>and</p><p>Two<br> <br>Three</p>", ["One\nand", "Two", "Three"]],
    ["<p>One<!-- a comment --><script>x()</script><button>Share</button></p>", ["One"]],
    ["<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", ["A\tB", "1\t2"]],
    ["<pre>  as\n   it is</pre>", ["as\nit is"]],
    ["<p> </p><p>&nbsp;</p><p>AT&amp;T&#8217;s</p>", ["AT&T’s"]],
    ["<ol><li>One<li><p>Two</p><p>Still two</p><ul><li>In it</ul></li><li> </li></ol>", ["1. One", "2. Two", "Still two", "• In it"]],
    ["", []],
  ])("%j", (html, paragraphs) => {
    expect(paragraphsOf(html)).toEqual(paragraphs);
  });
});
