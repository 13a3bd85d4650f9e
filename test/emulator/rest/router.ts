import { noSuchRoute } from "../discord-error.ts";
import type { BucketName } from "../limits.ts";
import type { World } from "../state/world.ts";
import type { Request } from "./request.ts";

/** JSON to answer with 200, or `undefined` for 204. */
export type Answer = object | undefined;

export interface Route {
  readonly method: string;
  /** Segments, of which those that start with a colon match anything: `/channels/:channel/messages`. */
  readonly path: string;
  readonly bucket: BucketName;
  /** Interaction endpoints need no bot token and don't count towards the global limit (Rate limits). */
  readonly open?: boolean;
  readonly handle: (world: World, request: Request, params: Params) => Answer | Promise<Answer>;
}

/** Values of a path's colon segments; `""` for one the path doesn't have. */
export class Params {
  readonly #values: ReadonlyMap<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  get(name: string): string {
    return this.#values.get(name) ?? "";
  }
}

export interface Matched {
  readonly route: Route;
  readonly params: Params;
}

/** @throws DiscordError 404 where no route has this method and path. */
export function match(routes: readonly Route[], method: string, path: string): Matched {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.path, path) : undefined;
    if (params) return { route, params };
  }
  throw noSuchRoute();
}

function paramsOf(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const values = new Map<string, string>();
  for (const [place, segment] of wanted.entries()) {
    const value = decodeURIComponent(given[place] ?? "");
    if (segment.startsWith(":")) values.set(segment.slice(1), value);
    else if (segment !== value) return undefined;
  }
  return new Params(values);
}
