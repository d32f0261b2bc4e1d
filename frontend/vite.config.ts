// What pages load: each entry is a file directly in src/, and one style made of all in styles/.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const WORKER = "worker.ts";
const entries = readdirSync(here("src")).filter((name) => name.endsWith(".ts") && name !== WORKER);

export default defineConfig({
  root: here("."),
  logLevel: "warn",
  base: "/static/dist/",
  build: {
    outDir: here("../src/supple/web/static/dist"),
    emptyOutDir: true,
    manifest: "manifest.json",
    target: "es2022",
    modulePreload: { polyfill: false },
    rollupOptions: { input: [...entries.map((name) => here(`src/${name}`)), here("styles/index.css")] },
  },
});
