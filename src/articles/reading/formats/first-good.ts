/** The first value that `check` doesn't refuse by throwing, as it was written; null where there is none. */
export function firstGood(check: (value: string) => string, values: readonly string[]): string | null {
  const good = values.find((value) => {
    try {
      return check(value) !== "";
    } catch {
      return false;
    }
  });
  return good ?? null;
}
