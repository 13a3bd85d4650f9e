/** Languages that every reply exists in. Quotes stay in their own. */
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** Who reads a reply. */
export interface Reader {
  readonly language: Language;
  /** BCP 47 tag that dates and numbers are written by; always of `language`. */
  readonly locale: string;
}

/**
 * @param locale Discord's locale field: the member's own (`interaction.locale`) where it is known, else the server's
 *   preferred one (`guild.preferredLocale`), else null.
 * @returns English for a language there is no translation into, with the day before the month, as most of the world
 *   writes it
 */
export function readerOf(locale: string | null): Reader {
  if (locale === null) return { language: "en", locale: "en-US" };
  if (/^es\b/iu.test(locale)) return { language: "es", locale: locale === "es-419" ? "es-419" : "es-ES" };
  return { language: "en", locale: locale === "en-US" ? "en-US" : "en-GB" };
}
