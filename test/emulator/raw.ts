import { once } from "node:events";

import { WebSocket } from "ws";

import type { Emulator } from "./emulator.ts";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; undefined where there is none. */
  readonly body: unknown;
}

/** Calls the API without a library: for tests of the emulator itself. `token`: false leaves the header out. */
export async function call(
  emulator: Emulator,
  method: string,
  path: string,
  body?: unknown,
  token: string | false = emulator.token,
): Promise<RawAnswer> {
  const form = body instanceof FormData;
  const headers = {
    ...(token !== false && { Authorization: `Bot ${token}` }),
    ...(body !== undefined && !form && { "Content-Type": "application/json" }),
  };
  const sent = body === undefined ? null : form ? body : JSON.stringify(body);
  const response = await fetch(`${emulator.apiUrl}/v10${path}`, { method, headers, body: sent });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, body: json ? (JSON.parse(text) as unknown) : undefined };
}

interface Payload {
  readonly op: number;
  readonly d: unknown;
  readonly s: number | null;
  readonly t: string | null;
}

/** A gateway connection without a library. */
export class RawSocket {
  readonly received: Payload[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data: Buffer) => this.received.push(JSON.parse(data.toString()) as Payload));
    this.closed = new Promise((resolve) => socket.on("close", resolve));
  }

  static async open(emulator: Emulator, query = "v=10&encoding=json"): Promise<RawSocket> {
    const url = emulator.apiUrl.replace(/^http/, "ws").replace(/\/api$/, "/");
    const socket = new WebSocket(`${url}?${query}`);
    const raw = new RawSocket(socket);
    await once(socket, "open");
    return raw;
  }

  send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d }));
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  identify(emulator: Emulator, more: object = {}): void {
    this.send(2, { token: emulator.token, intents: 1 | (1 << 9) | (1 << 12), properties: {}, ...more });
  }

  cut(): void {
    this.#socket.terminate();
  }

  end(code: number): void {
    this.#socket.close(code);
  }

  /** Waits for the first payload, received already or still to come, that is wanted. */
  async until(wanted: (payload: Payload) => boolean): Promise<Payload> {
    for (;;) {
      const found = this.received.find(wanted);
      if (found) return found;
      await once(this.#socket, "message", { signal: AbortSignal.timeout(5_000) });
    }
  }

  event(t: string): Promise<Payload> {
    return this.until((payload) => payload.t === t);
  }
}
