import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import tseslint from "typescript-eslint";

/** Data flows one way: a folder imports only from folders to its left. */
const order = ["dates", "articles", "embed", "archive", "search", "answer", "timeline", "terminal", "discord"];

/** Answer and timeline, and the two front ends, stand side by side: neither imports the other. */
const sideBySide = [
  ["answer", "timeline"],
  ["terminal", "discord"],
] as const;

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

/** One importer for each outside engine. */
const engines = [
  { name: "discord.js", home: ["src/discord/**", "scripts/register.ts", "test/**"] },
  { name: "@xenova/transformers", home: ["src/embed/transformers-worker.ts", "scripts/bench.ts", "test/**"] },
  { name: "hnswlib-node", home: ["src/archive/vector-index.ts"] },
  { name: "better-sqlite3", home: ["src/archive/**", "test/archive/**"] },
];

export default tseslint.config(
  { ignores: ["node_modules", "data"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  ...engines.map(({ name, home }) => ({
    files: ["**/*.ts"],
    ignores: home,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: engines
            .filter((engine) => engine.name === name)
            .map((engine) => ({ name: engine.name, message: `Only ${home.join(", ")} may import it.` })),
        },
      ],
    },
  })),
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
