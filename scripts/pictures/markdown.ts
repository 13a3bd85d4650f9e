/** What a reader's Discord would know. */
export interface Surroundings {
  /** BCP 47 tag that relative times are written by. */
  readonly locale: string;
  readonly now: Date;
}

/** Draws the markdown that this bot's layouts use as HTML. Anything else stands as it is written. */
export function markdownHtml(source: string, around: Surroundings): string {
  const blocks: string[] = [];
  for (const line of source.split("\n")) {
    const [kind, content] = blockOf(line);
    const inner = inlineHtml(content, around);
    const last = blocks.at(-1);
    const closing = `</${kind}>`;
    if (kind !== "h3" && kind !== "small" && last?.endsWith(closing)) {
      blocks[blocks.length - 1] = `${last.slice(0, -closing.length)}<br>${inner}${closing}`;
    } else blocks.push(`<${kind}>${inner}${closing}`);
  }
  return blocks.join("");
}

function blockOf(line: string): readonly [kind: "blockquote" | "small" | "h3" | "p", content: string] {
  if (line.startsWith("> ")) return ["blockquote", line.slice(2)];
  if (line.startsWith("-# ")) return ["small", line.slice(3)];
  if (line.startsWith("### ")) return ["h3", line.slice(4)];
  return ["p", line.replace(/^- /u, "• ")];
}

const inline =
  /\\(?<escaped>[^0-9A-Za-z\s])|\*\*(?<bold>(?:\\[^]|[^\\])+?)\*\*(?!\*)|\*(?<italics>(?:\\[^]|[^\\*])+?)\*|`(?<code>[^`]+)`|<t:(?<seconds>\d+):R>|<@(?<member>\d+)>|<(?<address>https?:\/\/[^ >]+)>/gu;

function inlineHtml(source: string, around: Surroundings): string {
  let html = "";
  let done = 0;
  for (const match of source.matchAll(inline)) {
    html += text(source.slice(done, match.index)) + drawn(match.groups ?? {}, around);
    done = match.index + match[0].length;
  }
  return html + text(source.slice(done));
}

function drawn(found: Readonly<Record<string, string | undefined>>, around: Surroundings): string {
  const { escaped, bold, italics, code, seconds, member, address } = found;
  if (escaped !== undefined) return text(escaped);
  if (bold !== undefined) return `<strong>${inlineHtml(bold, around)}</strong>`;
  if (italics !== undefined) return `<em>${inlineHtml(italics, around)}</em>`;
  if (code !== undefined) return `<code>${text(code)}</code>`;
  if (seconds !== undefined) return `<time>${text(ago(Number(seconds), around))}</time>`;
  if (member !== undefined) return `<span class="mention">@member</span>`;
  return `<a>${text(address ?? "")}</a>`;
}

const units = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

function ago(seconds: number, { locale, now }: Surroundings): string {
  const passed = seconds - Math.round(now.getTime() / 1000);
  const [unit, length] = units.find(([, size]) => Math.abs(passed) >= size) ?? (["second", 1] as const);
  return new Intl.RelativeTimeFormat(locale).format(Math.round(passed / length), unit);
}

/** Text as HTML shows it. */
export function text(plain: string): string {
  return plain.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
