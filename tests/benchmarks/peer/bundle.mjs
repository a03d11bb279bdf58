/** Bundle the published package for the browser: node bundle.mjs FOLDER. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  entryPoints: [fileURLToPath(new URL('posenet.js', import.meta.url))],
  outdir: process.argv[2],
  bundle: true,
  minify: true,
  format: 'esm',
  logLevel: 'error',
});
