/**
 * Bundle the npm libraries of the front end, once, into static/vendor/.
 *
 * Each entry becomes one ES module and, beside it, its types. Our own code
 * imports these files by relative path, which also works inside workers and
 * worklets, where import maps do not.
 */

import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @import {PluginBuild} from 'esbuild' */

const root = new URL('./', import.meta.url);
const vendor = new URL('static/vendor/', root);

/** Module name -> the statements it consists of. */
const MODULES = {
  tfjs: [
    "export * from '@tensorflow/tfjs-core'",
    "export { loadGraphModel, GraphModel } from '@tensorflow/tfjs-converter'",
    "export { setWasmPaths, setThreadsCount } from '@tensorflow/tfjs-backend-wasm'",
  ],
  'tfjs-layers': ["export { loadLayersModel, Sequential, LayersModel } from '@tensorflow/tfjs-layers'"],
  'tfjs-webgl': ["export * from '@tensorflow/tfjs-backend-webgl'"],
  'tfjs-webgpu': ["export * from '@tensorflow/tfjs-backend-webgpu'"],
  'tfjs-cpu': ["export * from '@tensorflow/tfjs-backend-cpu'"],
  lit: [
    "export * from 'lit'",
    "export { repeat } from 'lit/directives/repeat.js'",
    "export { live } from 'lit/directives/live.js'",
    "export { ref } from 'lit/directives/ref.js'",
    "export { classMap } from 'lit/directives/class-map.js'",
    "export { styleMap } from 'lit/directives/style-map.js'",
  ],
  idb: ["export * from 'idb'"],
  fflate: ["export { Unzip, UnzipInflate, Zip, ZipDeflate, zipSync, strToU8 } from 'fflate'"],
  zip: ["export { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js'"],
  mediabunny: ["export { AudioSample, AudioSampleSource, BufferTarget, OggOutputFormat, Output } from 'mediabunny'"],
  qr: ["export { encodeQR } from 'qr'", "export { decodeQR } from 'qr/decode.js'"],
  uplot: ["export { default } from 'uplot'"],
  fluent: ["export * from '@fluent/bundle'"],
  // The page plays with it, a worker reads SoundFonts with it: one file, fetched once.
  spessasynth: [
    "export { WorkletSynthesizer } from 'spessasynth_lib'",
    "export { BasicSoundBank, SoundBankLoader } from 'spessasynth_core'",
  ],
  valibot: [
    "export { array, boolean, check, custom, exactOptional, lazy, literal, maxLength, minLength, nullable, object, optional, picklist, pipe, rawCheck, record, safeParse, string, transform, union, unknown } from 'valibot'",
    "export type { GenericSchema, InferOutput, ObjectEntries, ObjectSchema } from 'valibot'",
  ],
  ort: ["export { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'"],
  'ort-jspi': ["export { env, InferenceSession, Tensor } from 'onnxruntime-web/jspi'"],
  osmd: ["export { OpenSheetMusicDisplay } from 'opensheetmusicdisplay'"],
};

/** Files that are loaded by address, not imported. */
const FILES = {
  'tfjs-backend-wasm.wasm': '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm': '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  'ort-wasm-glue.js': 'onnxruntime-web/dist/ort-wasm-simd-threaded.mjs',
  'ort-wasm.wasm': 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  'ort-jspi-glue.js': 'onnxruntime-web/dist/ort-wasm-simd-threaded.jspi.mjs',
  'ort-jspi.wasm': 'onnxruntime-web/dist/ort-wasm-simd-threaded.jspi.wasm',
  'osmd.LICENSE.txt': 'opensheetmusicdisplay/LICENSE',
  'vexflow.LICENSE.txt': 'vexflow/LICENSE',
  'uplot.css': 'uplot/dist/uPlot.min.css',
  'spessasynth-processor.js': 'spessasynth_lib/dist/spessasynth_processor.min.js',
};

/** Lets esbuild read an entry of MODULES as if it were a file beside this one. */
const entriesFromTable = {
  name: 'entries-from-table',
  /** @param {PluginBuild} bundler */
  setup(bundler) {
    bundler.onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'entry' }));
    bundler.onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
      contents: MODULES[/** @type {keyof typeof MODULES} */ (path)].join('\n'),
      loader: 'ts',
      resolveDir: fileURLToPath(root),
    }));
  },
};

await rm(vendor, { recursive: true, force: true });
await mkdir(vendor, { recursive: true });
const names = Object.keys(MODULES);
// What these share must be there once in a worker that uses several of them: it is a file of its own.
const ofTensorflow = names.filter((name) => name.startsWith('tfjs'));
// Each of the others is whole. The page imports it when it is needed, and of a file that one of these imports in turn
// browsers remember for good that it did not come; see static/core/fetch-module.js.
const groups = [ofTensorflow, ...names.filter((name) => !ofTensorflow.includes(name)).map((name) => [name])];

/** @param {string[]} group */
const bundle = (group) =>
  build({
    entryPoints: group.map((name) => ({ in: `entry:${name}`, out: name })),
    outdir: fileURLToPath(vendor),
    bundle: true,
    splitting: group === ofTensorflow,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'linked',
    // onnxruntime's own script for its WebAssembly is one of FILES: threads are started with its address.
    conditions: ['module', 'onnxruntime-web-use-extern-wasm'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [entriesFromTable],
    metafile: true,
    logLevel: 'warning',
  });
const outputs = (await Promise.all(groups.map(bundle))).flatMap(({ metafile }) => Object.entries(metafile.outputs));
await Promise.all([
  ...Object.entries(MODULES).map(([name, statements]) =>
    writeFile(new URL(`${name}.d.ts`, vendor), `${statements.join(';\n')};\n`),
  ),
  ...Object.entries(FILES).map(([name, source]) =>
    copyFile(new URL(`node_modules/${source}`, root), new URL(name, vendor)),
  ),
]);

/**
 * What the page tells the player before it downloads: for each file its bytes
 * and the chunks that it imports at once.
 */
const bundled = outputs
  .filter(([path]) => path.endsWith('.js'))
  .map(([path, { bytes, imports }]) => [
    basename(path),
    { bytes, imports: imports.filter(({ kind }) => kind === 'import-statement').map((chunk) => basename(chunk.path)) },
  ]);
const copied = await Promise.all(
  Object.keys(FILES).map(async (name) => [name, { bytes: (await stat(new URL(name, vendor))).size, imports: [] }]),
);
await writeFile(
  new URL('sizes.json', vendor),
  `${JSON.stringify(Object.fromEntries([...bundled, ...copied]), null, 2)}\n`,
);
