import { RESTJSONErrorCodes } from "discord-api-types/v10";

import { DiscordError, type FormErrors } from "./discord-error.ts";

/**
 * Reads a JSON body and answers as the API does when it is wrong: HTTP 400, code 50035, "Invalid Form Body", every
 * fault filed under its field (API reference, "Error Messages").
 */
export function readForm<T>(body: unknown, read: (root: Field) => T): T {
  const faults: Fault[] = [];
  const result = read(new Field(body, [], faults));
  if (faults.length > 0) {
    throw new DiscordError(400, RESTJSONErrorCodes.InvalidFormBodyOrContentType, "Invalid Form Body", nested(faults));
  }
  return result;
}

interface Fault {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

interface Length {
  readonly min?: number;
  readonly max?: number;
}

/** A place in a form. Lengths of strings are in UTF-16 units, numbers inclusive. */
export class Field {
  readonly value: unknown;
  readonly path: readonly string[];
  readonly #faults: Fault[];

  constructor(value: unknown, path: readonly string[], faults: Fault[]) {
    this.value = value;
    this.path = path;
    this.#faults = faults;
  }

  /** Neither absent nor null. */
  get given(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  reject(code: string, message: string): void {
    this.#faults.push({ path: this.path, code, message });
  }

  at(key: string): Field {
    const parent = this.value;
    const value = isRecord(parent) ? parent[key] : undefined;
    return new Field(value, [...this.path, key], this.#faults);
  }

  /** Every member of an object, as fields. */
  entries(): readonly (readonly [string, Field])[] {
    return isRecord(this.value) ? Object.keys(this.value).map((key) => [key, this.at(key)] as const) : [];
  }

  required(): this {
    if (!this.given) this.reject("BASE_TYPE_REQUIRED", "This field is required");
    return this;
  }

  string({ min, max }: Length = {}): string | undefined {
    if (!this.given) return undefined;
    if (typeof this.value !== "string") {
      this.reject("STRING_TYPE_CONVERT", `Could not interpret "${shown(this.value)}" as string.`);
      return undefined;
    }
    if (this.value.length === 0 && (min ?? 0) > 0) {
      this.reject("BASE_TYPE_REQUIRED", "This field is required");
      return undefined;
    }
    this.#length(this.value.length, min, max);
    return this.value;
  }

  integer({ min, max }: Length = {}): number | undefined {
    if (!this.given) return undefined;
    if (!Number.isInteger(this.value)) {
      this.reject("NUMBER_TYPE_COERCE", `Value "${shown(this.value)}" is not int.`);
      return undefined;
    }
    const value = Number(this.value);
    if (min !== undefined && value < min)
      this.reject("NUMBER_TYPE_MIN", `int value should be greater than or equal to ${min}.`);
    if (max !== undefined && value > max)
      this.reject("NUMBER_TYPE_MAX", `int value should be less than or equal to ${max}.`);
    return value;
  }

  boolean(): boolean | undefined {
    if (!this.given) return undefined;
    if (typeof this.value !== "boolean") {
      this.reject("BOOLEAN_TYPE_CONVERT", `Must be either true or false.`);
      return undefined;
    }
    return this.value;
  }

  snowflake(): string | undefined {
    const value = this.string();
    if (value === undefined || /^\d{1,20}$/.test(value)) return value;
    this.reject("NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
    return undefined;
  }

  choice<const T extends string | number>(choices: readonly T[]): T | undefined {
    if (!this.given) return undefined;
    const found = choices.find((choice) => choice === this.value);
    if (found === undefined) this.reject("BASE_TYPE_CHOICES", `Value must be one of {${choices.join(", ")}}.`);
    return found;
  }

  /** The elements of an array; none where it is absent. */
  list({ min, max }: Length = {}): readonly Field[] {
    if (!this.given) return [];
    if (!Array.isArray(this.value)) {
      this.reject("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
      return [];
    }
    this.#length(this.value.length, min, max);
    return this.value.map((item: unknown, index) => new Field(item, [...this.path, String(index)], this.#faults));
  }

  #length(length: number, min: number | undefined, max: number | undefined): void {
    const inside = length >= (min ?? 0) && length <= (max ?? Infinity);
    if (inside) return;
    if (min !== undefined && max !== undefined)
      this.reject("BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${max} in length.`);
    else if (max !== undefined) this.reject("BASE_TYPE_MAX_LENGTH", `Must be ${max} or fewer in length.`);
    else this.reject("BASE_TYPE_MIN_LENGTH", `Must be ${String(min)} or more in length.`);
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nested(faults: readonly Fault[]): FormErrors {
  const root: FormErrors = {};
  for (const { path, code, message } of faults) {
    let place = root;
    for (const key of path) place = (place[key] ??= {}) as FormErrors;
    place["_errors"] = [
      ...((place["_errors"] ?? []) as readonly { code: string; message: string }[]),
      { code, message },
    ];
  }
  return root;
}

/** A value of a JSON body in words. An object may have a `toString` that is none. */
const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
