// The bundle is committed (dist), so that building Bede needs no node: stable names, and readable, so that a change can be reviewed.
import { defineConfig } from "vite";

export default defineConfig({
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
