const millisecondsADay = 86_400_000;

/** Days from one ISO day to another, negative where the second comes first. */
export function daysBetween(earlier: string, later: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

const dayNumbers = new Map<string, number>();

/** Days since 1970. The same few dates are asked for by every mention of them, so they are read once. */
function dayNumber(iso: string): number {
  let number = dayNumbers.get(iso);
  if (number === undefined) {
    if (dayNumbers.size > 50_000) dayNumbers.clear();
    number = Date.parse(iso.slice(0, 10)) / millisecondsADay;
    dayNumbers.set(iso, number);
  }
  return number;
}
