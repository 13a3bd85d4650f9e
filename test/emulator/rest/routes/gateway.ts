import type { World } from "../../state/world.ts";
import type { Route } from "../router.ts";

/** Gateway, "Get Gateway Bot": where to connect, with how many shards, and how many identifies are left. */
export function gatewayRoutes(url: () => string, identifiesLeft: () => number): readonly Route[] {
  const handle = (world: World) => ({
    url: url(),
    shards: Math.max(1, Math.ceil(world.guilds.size / world.limits.guildsPerShard)),
    session_start_limit: {
      total: world.limits.identifiesPerDay,
      remaining: identifiesLeft(),
      reset_after: 24 * 60 * 60_000,
      max_concurrency: world.limits.maxConcurrency,
    },
  });
  return [
    { method: "GET", path: "/gateway/bot", bucket: "other", handle },
    { method: "GET", path: "/gateway", bucket: "other", open: true, handle: () => ({ url: url() }) },
  ];
}
