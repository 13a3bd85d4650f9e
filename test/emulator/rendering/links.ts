import { type Link, rule, type Rule, type Sink } from "./rule.ts";

const LETTERS = "HSDhsd";

/** The address of a masked link in its brackets, perhaps with a title. */
const TARGET = /^\(\s*<?((?:\([^)]*\)|[^\s\\]|\\[\s\S])*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*\)/;

/** An address that stands by itself; a closing bracket counts only where it was opened. */
export const bareUrl: Rule = {
  first: LETTERS,
  match: (source, state) => {
    if (state.inLink) return undefined;
    const found = /^(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/i.exec(source);
    if (!found) return undefined;
    const url = balanced(found[0]);
    return { length: url.length, show: (sink) => link(sink, { kind: "bare", text: url, url, previews: true }) };
  },
};

/** simple-markdown's `autolink`: the brackets keep previews away, and don't show. */
export const angledUrl = rule("<", /^<([^: >\n]+:\/[^ >\n]+)>/, ([, url = ""], sink) =>
  link(sink, { kind: "angled", text: url, url, previews: false }),
);

/** Addresses of mail and telephone numbers in angle brackets. */
export const angledEmail = rule("<", /^<([^ <>\n]+@[^ <>\n]+\.[^ <>\n]+)>/, ([, email = ""], sink) =>
  link(sink, { kind: "email", text: email, url: `mailto:${email}`, previews: false }),
);
export const angledPhone = rule("<", /^<(\+[\d() -]{3,20})>/, ([, phone = ""], sink) =>
  link(sink, { kind: "phone", text: phone, url: `tel:${phone}`, previews: false }),
);

/** Help centre, "Markdown Text 101", masked links: not where the text itself holds an address. */
export const maskedLink: Rule = {
  first: "[",
  match: (source, state) => {
    const found = state.inLink ? undefined : masked(source);
    if (!found || /https?:\/\//i.test(found.text) || found.text.trim() === "") return undefined;
    const { text, url, length, previews } = found;
    return {
      length,
      show: (sink, parse) => {
        const before = sink.text.length;
        state.inLink = true;
        parse(text);
        state.inLink = false;
        sink.links.push({ kind: "masked", text: sink.text.slice(before), url, previews });
      },
    };
  },
};

/** Invites show a card wherever the message's source holds one, with or without a scheme. */
export function invites(source: string): Link[] {
  const pattern = /(?:discord\.gg|discord(?:app)?\.com\/invite|discord\.com\/template|discord\.new)\/[\w-]+/gi;
  return [...source.matchAll(pattern)].map(([text]) => ({
    kind: "invite",
    text,
    url: `https://${text}`,
    previews: true,
  }));
}

function link(sink: Sink, found: Link): void {
  sink.text += found.text;
  sink.links.push(found);
}

function balanced(url: string): string {
  let trimmed = url;
  while (trimmed.endsWith(")") && trimmed.split(")").length > trimmed.split("(").length) trimmed = trimmed.slice(0, -1);
  return trimmed;
}

/** simple-markdown's `link`: backslashes before brackets of the text don't count, those in the address are taken out. */
function masked(source: string): (Pick<Link, "text" | "url" | "previews"> & { length: number }) | undefined {
  let depth = 0;
  for (let place = 0; place < source.length; place += 1) {
    if (source[place] === "[") depth += 1;
    if (source[place] !== "]") continue;
    depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const target = TARGET.exec(source.slice(place + 1));
    const url = target?.[1]?.replaceAll(/\\([^0-9A-Za-z\s])/g, "$1") ?? "";
    if (target && /^(?:https?|discord|mailto|tel|sms):/i.test(url)) {
      return {
        text: source.slice(1, place),
        url,
        length: place + 1 + target[0].length,
        previews: !/^\(\s*</.test(target[0]),
      };
    }
  }
  return undefined;
}
