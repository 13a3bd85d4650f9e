/** ISO 8601 duration of an amount and a unit such as `TH`; decades and centuries as TIDES writes them (`P2DE`). */
export function isoDuration(amount: number | "X", unit: string): string {
  if (unit === "2W") return isoDuration(amount === "X" ? "X" : 2 * amount, "W");
  if (unit === "6M") return isoDuration(amount === "X" ? "X" : 6 * amount, "M");
  if (unit === "ML") return isoDuration(amount === "X" ? "X" : 1000 * amount, "Y");
  const [prefix, letters] = unit.startsWith("T") ? ["PT", unit.slice(1)] : ["P", unit];
  return `${prefix}${amount === "X" ? "X" : trimmed(amount)}${letters}`;
}

const trimmed = (amount: number): string => String(Number(amount.toFixed(4)));
