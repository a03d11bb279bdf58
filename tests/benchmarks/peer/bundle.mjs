/** Bundle the published package for the browser: node bundle.mjs FOLDER. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

await build({
  entryPoints: [fileURLToPath(new URL('posenet.js', import.meta.url))],
  outdir: process.argv[2], bundle: true, minify: true, format: 'esm', logLevel: 'error',
});
