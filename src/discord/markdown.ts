declare const brand: unique symbol;

/**
 * Text in Discord's markdown that is safe to send. Only `escape`, the catalogues of `language/` and the functions below
 * make it, so a string from an article or a member cannot reach a message unescaped: that would not compile.
 */
export type Markdown = string & { readonly [brand]: true };

/** Vouches for markup that this program wrote itself. Never for text that came from outside. */
export function trusted(source: string): Markdown {
  return source as Markdown;
}

/** Template tag for layouts: markup around values that are safe already. */
export function md(parts: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  return trusted(String.raw({ raw: parts }, ...values));
}

export function joined(parts: readonly Markdown[], separator: string): Markdown {
  return trusted(parts.join(separator));
}

/**
 * A block quote of every line. `> ` is repeated on each line rather than `>>> ` written once, because `>>>` swallows
 * the rest of the message. Discord reads a carriage return as a line break, so it ends a line here too.
 */
export function blockQuote(content: Markdown): Markdown {
  return trusted(
    content
      .split(/\r\n|\r|\n/u)
      .map((line) => `> ${line}`)
      .join("\n"),
  );
}

/** Small grey print. It covers one line only, so the content must be one. */
export function subtext(content: Markdown): Markdown {
  return trusted(`-# ${content}`);
}

export function bold(content: Markdown): Markdown {
  return trusted(`**${content}**`);
}
