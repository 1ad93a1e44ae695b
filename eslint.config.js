import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

// Borders (W1-W3 of the style): who may import whom. Each message says where the thing belongs instead.
const appsAreOffLimits = {
  group: [
    "@prescripto/patient-web",
    "@prescripto/patient-web/**",
    "@prescripto/admin-web",
    "@prescripto/admin-web/**",
  ],
  message: "An app is never imported; what two apps share belongs in web-kit.",
};
const clientBelongsToQueries = {
  group: ["@prescripto/web-kit/api/client"],
  message: "Only queries.ts files call the client.",
};
const featuresAreFlat = {
  group: ["../*", "../**", "**/app/**", "**/features/**"],
  message: "A feature imports only ./ its own files, npm packages and @prescripto/web-kit.",
};
const pathsBelongToTheApp = {
  selector: "JSXAttribute[name.name=/^(to|href)$/] Literal[value=/^\\u002F/]",
  message: "Paths are named in app/paths.ts only; a feature receives its links as props.",
};
const bordersOf = (...patterns) => ({
  "no-restricted-imports": ["error", { patterns: [appsAreOffLimits, ...patterns] }],
});

export default defineConfig([
  globalIgnores([
    "**/dist/",
    "**/target/",
    "**/test-results/",
    "**/playwright-report/",
    ".local/",
    "web-kit/src/api/schema.d.ts",
    "**/public/mockServiceWorker.js",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "no-console": "error",
    },
  },
  {
    files: ["dev-stack/*/src/main/resources/*.js"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["{web-kit,patient-web,admin-web}/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat["recommended-latest"], jsxA11y.flatConfigs.strict],
    languageOptions: { globals: globals.browser },
    rules: {
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      ...bordersOf(),
    },
  },
  {
    files: ["web-kit/src/ui/**"],
    rules: bordersOf({ group: ["**/api/**", "**/session/**"], message: "Primitives know no data." }),
  },
  {
    files: ["{patient-web,admin-web}/src/app/**"],
    rules: { ...bordersOf(clientBelongsToQueries), "no-restricted-syntax": ["error", pathsBelongToTheApp] },
  },
  {
    files: ["{patient-web,admin-web}/src/features/**"],
    rules: {
      ...bordersOf(clientBelongsToQueries, featuresAreFlat),
      "no-restricted-syntax": ["error", pathsBelongToTheApp],
    },
  },
  { files: ["{patient-web,admin-web}/src/features/**/queries.ts"], rules: bordersOf(featuresAreFlat) },
  { files: ["{patient-web,admin-web}/src/app/**/queries.ts"], rules: bordersOf() },
  {
    // Tools that read a default export, and tests, which stand outside the borders.
    files: ["**/*.config.{ts,js}"],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: ["**/*.test.{ts,tsx}", "**/src/testing/**"],
    rules: {
      "@typescript-eslint/consistent-type-assertions": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      ...bordersOf(),
      "no-restricted-syntax": "off",
    },
  },
  { files: ["**/*.{js,mjs,cjs}"], languageOptions: { globals: globals.node } },
]);
