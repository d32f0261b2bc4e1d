// The service worker: one classic script without imports, since every browser takes that.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  logLevel: "warn",
  build: {
    outDir: here("../src/supple/web/static/dist"),
    emptyOutDir: false,
    target: "es2022",
    lib: { entry: here("src/worker.ts"), formats: ["iife"], name: "worker", fileName: () => "worker.js" },
  },
});
