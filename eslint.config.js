import { defineConfig } from "eslint/config";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** Data flows one way: a folder imports only from folders to its left. */
const order = ["dates", "articles", "embed", "archive", "search", "answer", "timeline", "terminal", "discord"];

/** Answer and timeline, and the two front ends, stand side by side: neither imports the other. */
const sideBySide = [
  ["answer", "timeline"],
  ["terminal", "discord"],
];

const zones = [
  ...order.map((folder, place) => ({
    target: `./src/${folder}`,
    from: order.slice(place + 1).map((right) => `./src/${right}`),
    message: "A folder imports only from folders to its left.",
  })),
  ...sideBySide.map(([left, right]) => ({
    target: `./src/${right}`,
    from: `./src/${left}`,
    message: `${left} and ${right} stand side by side.`,
  })),
  { target: "./src", from: "./scripts", message: "Scripts stand on src, not the other way round." },
  { target: "./src", from: "./test", message: "src knows nothing of its tests." },
].filter((zone) => zone.from.length > 0);

/** One importer for each outside engine; the first that fits a file decides, so the narrower homes come first. */
const engines = ["better-sqlite3", "hnswlib-node", "discord.js", "@xenova/transformers"];
const homes = [
  { files: ["src/archive/vector-index.ts"], may: ["hnswlib-node"] },
  { files: ["src/archive/**", "test/archive/**"], may: ["better-sqlite3"] },
  { files: ["src/discord/**", "scripts/register.ts"], may: ["discord.js"] },
  { files: ["src/embed/transformers-worker.ts", "scripts/bench/bare-model.ts"], may: ["@xenova/transformers"] },
  { files: ["test/**"], may: ["discord.js", "@xenova/transformers"] },
  { files: ["**/*.{ts,js}"], may: [] },
];

/** @param {readonly string[]} may */
const engineFence = (may) => ({
  "no-restricted-imports": [
    "error",
    {
      paths: engines
        .filter((name) => !may.includes(name))
        .map((name) => ({ name, message: "Only the file that wraps it imports this engine." })),
    },
  ],
});

export default defineConfig(
  { ignores: ["node_modules", "data"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      // What a file leans on is seen at a glance: Node, packages, the project itself.
      "import-x/order": ["error", { groups: ["builtin", "external", ["parent", "sibling", "index"]], "newlines-between": "always" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  ...homes.toReversed().map(({ files, may }) => ({ files, rules: engineFence(may) })),
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["test/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...["mock", "doMock", "unmock", "hoisted", "importActual"].map((property) => ({
          object: "vi",
          property,
          message: "Tests use real parts.",
        })),
      ],
    },
  },
);
