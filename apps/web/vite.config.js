// The bundle is committed (dist), so that building Bede needs no node: stable names, and readable, so that a change can be reviewed.
import { readFileSync } from "node:fs";
import { defineConfig } from "vite";

// "virtual:countries": the lexicon's own name of each state, so that pages speak of countries as briefs do.
const COUNTRIES = "virtual:countries";
const countries = {
  name: "countries",
  resolveId: (id) => (id === COUNTRIES ? "\0" + COUNTRIES : null),
  load(id) {
    if (id !== "\0" + COUNTRIES) return null;
    const lines = readFileSync(new URL("../../lexicon/actors/states.tsv", import.meta.url), "utf8").split("\n");
    const rows = lines.filter((line) => /^[A-Z]{3}\t/.test(line)).map((line) => line.split("\t"));
    const names = Object.fromEntries(rows.map(([code, all]) => [code, all.split("|")[0].replace("~", "")]));
    return `export default ${JSON.stringify(names, null, 1)};`;
  },
};

export default defineConfig({
  plugins: [countries],
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    target: "es2022",
    minify: false,
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        entryFileNames: "assets/room.js",
        assetFileNames: "assets/room[extname]",
        inlineDynamicImports: true,
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8347" } },
});
