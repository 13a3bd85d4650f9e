import { applicationFlags } from "../../state/application.ts";
import { userPayload } from "../../state/user.ts";
import type { World } from "../../state/world.ts";
import type { Route } from "../router.ts";

/** Application resource, "Get Current Application"; OAuth2, "Get Current Bot Application Information". */
export const applicationRoutes: readonly Route[] = [
  { method: "GET", path: "/applications/@me", bucket: "other", handle: applicationPayload },
  { method: "GET", path: "/oauth2/applications/@me", bucket: "other", handle: applicationPayload },
];

function applicationPayload({ application, guilds }: World): object {
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: "",
    bot_public: true,
    bot_require_code_grant: false,
    bot: userPayload(application.bot),
    flags: applicationFlags(application.intents),
    verify_key: "",
    team: null,
    integration_types_config: { "0": {} },
    approximate_guild_count: guilds.size,
    owner: { id: "1", username: "owner", discriminator: "0", global_name: "Owner", avatar: null },
  };
}
