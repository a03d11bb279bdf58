/** Bundle Teachable Machine's packages for the browser, once: node bundle.mjs FOLDER. */

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  entryPoints: [fileURLToPath(new URL('peer.js', import.meta.url))],
  outdir: process.argv[2],
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  logLevel: 'error',
});
