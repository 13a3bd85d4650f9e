import npmFetch from "npm-registry-fetch";

/** The part of an HTTP response that a download needs; Node's own `fetch` and npm's client both give it. */
export interface ByteResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array | string> | null;
}

/** Asks for an address. An answer of any status is returned; only a failure to get one throws. */
export type Transport = (
  url: string,
  request: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
) => Promise<ByteResponse>;

export const webTransport: Transport = (url, request) => fetch(url, request);

/** npm's own client, which knows proxies, certificates and registries as the `npm` command does. */
export function npmTransport(settings: npmFetch.Options): Transport {
  return async (url, { headers, signal }) => {
    try {
      // Repeating is left to the download, which knows how far it got.
      const options = { ...settings, headers: { ...headers }, signal, retry: { retries: 0 } };
      const { status, headers: answered, body } = await npmFetch(url, options);
      return { status, headers: answered, body };
    } catch (error) {
      const refused = readRefusal(error);
      if (refused === null) throw error;
      return refused;
    }
  };
}

/** npm's client throws on a status of 400 and above, with the answer's headers as lists. */
function readRefusal(error: unknown): ByteResponse | null {
  if (!(error instanceof Error && "statusCode" in error && typeof error.statusCode === "number")) return null;
  const raw = "headers" in error ? (error.headers as Record<string, string[]>) : {};
  const headers = new Headers(Object.entries(raw).map(([name, values]): [string, string] => [name, values.join(", ")]));
  return { status: error.statusCode, headers, body: null };
}
