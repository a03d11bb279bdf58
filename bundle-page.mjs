/**
 * Put the page's own modules together into static/bundle/, so that a first
 * visit waits for a handful of answers instead of hundreds.
 *
 * What is written in static/ stays what counts: creatable/bundle.py serves the
 * bundle only while every source is as it was here (manifest.json), and the
 * plain modules otherwise. Worklets always run as they are written.
 *
 * main.js holds all that the keys need, words aside; what is imported later
 * (views, the synthesiser) comes in files of its own, which import from main.js.
 * What several of those share is in main.js too: browsers never ask again for a
 * module that one of them could not import (static/core/fetch-module.js). Each
 * worker is put together in the same way; what is heavy comes when it is needed
 * there as well, and a worker that could not have a module is begun anew.
 */

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @import {BuildOptions, Plugin} from 'esbuild' */

const STATIC = fileURLToPath(new URL('static/', import.meta.url));
const OUT = resolve(STATIC, 'bundle');
/** What every page needs; the elements are imported only when the words are there. */
const PAGE = ['app/main.js', 'app/elements.js'];
const WORKER_FOLDERS = ['workers', 'audio'];
/** Libraries that stay files of their own, fetched when they are needed. */
const HEAVY = /\/vendor\/(tfjs|ort|spessasynth|uplot|osmd|zip)[\w-]*\.js$/;
const ADDRESS = /(?:new URL\('[^']*?([\w-]+-worker\.js)', )?import\.meta\.url/g;

/** @satisfies {BuildOptions} */
const COMMON = /** @type {const} */ ({
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  absWorkingDir: STATIC,
  outdir: OUT,
  sourcesContent: false,
  metafile: true,
  logLevel: 'warning',
});
const SMALL = /** @type {const} */ ({ minify: true, sourcemap: 'linked' });

/** Modules name other files by their own address; in the bundle they keep it, but for workers. @type {Plugin} */
const ownAddresses = {
  name: 'own-addresses',
  setup(bundler) {
    bundler.onLoad({ filter: /\.js$/ }, async ({ path }) => {
      const name = relative(STATIC, path).replaceAll('\\', '/');
      const text = await readFile(path, 'utf8');
      const contents = text.replaceAll(ADDRESS, (_address, worker) =>
        worker ? `new URL('./${worker}', import.meta.url` : `new URL('../${name}', import.meta.url).href`,
      );
      return { contents };
    });
    bundler.onResolve({ filter: HEAVY }, ({ path }) => ({ path: `../vendor/${basename(path)}`, external: true }));
  },
};

/**
 * Esbuild cuts whatever two files share out of both, into many small pieces.
 * @typedef {{text: string, exports: string[], entryPoint?: string, atOnce: string[]}} Piece  atOnce: what it imports
 * @param {string} entry
 * @returns {Promise<{pieces: Map<string, Piece>, sources: string[]}>}  by './name.js'
 */
async function cutIntoPieces(entry) {
  const { metafile, outputFiles } = await build({
    ...COMMON,
    entryPoints: [entry],
    splitting: true,
    write: false,
    sourcemap: 'inline',
    chunkNames: '[name]-[hash]',
    plugins: [ownAddresses],
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const pieces = Object.entries(metafile.outputs).map(([path, { exports, entryPoint, imports }]) => {
    const atOnce = imports.filter(({ kind, external }) => kind === 'import-statement' && !external);
    const text = texts.get(basename(path)) ?? '';
    return /** @type {const} */ ([
      nameOf(path),
      { text, exports, entryPoint, atOnce: atOnce.map((each) => nameOf(each.path)) },
    ]);
  });
  return { pieces: new Map(pieces), sources: Object.keys(metafile.inputs) };
}

/** @param {string} path */
const nameOf = (path) => `./${basename(path)}`;

/**
 * What is needed at once becomes one file; every other piece imports from there.
 * @param {readonly string[]} atOnce  where it begins, and what it needs besides
 * @param {string} prefix  of the other files' names
 * @returns {Promise<string[]>} of what it is made
 */
async function bundleScripts(atOnce, prefix = '') {
  const main = nameOf(atOnce[0]);
  const { pieces, sources } = await cutIntoPieces(atOnce[0]);
  const pieceOf = (/** @type {string} */ name) => /** @type {Piece} */ (pieces.get(name));
  const isFirst = (/** @type {Piece} */ { entryPoint }) => (entryPoint ? atOnce.includes(entryPoint) : atOnce === PAGE);
  const first = new Set([...pieces.keys()].filter((name) => isFirst(pieceOf(name))));
  for (const name of first) for (const each of pieceOf(name).atOnce) first.add(each);
  const later = [...pieces.keys()].filter((name) => !first.has(name));
  const addressOf = (/** @type {string} */ path) => (later.includes(path) ? `./${prefix}${basename(path)}` : path);
  /** @param {string} name @param {(own: string, inMain: string) => string} say  how an export of a piece is called in main.js */
  const exportsOf = (name, say) =>
    pieceOf(name)
      .exports.map((own) => say(own, `${basename(name, '.js').replace(/\W/g, '_')}__${own}`))
      .join(', ');

  /** @type {Plugin} */
  const intoMain = {
    name: 'into-main',
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return { path, namespace: 'all' };
        return first.has(path) ? { path, namespace: 'piece' } : { path: addressOf(path), external: true };
      });
      bundler.onLoad({ filter: /.*/, namespace: 'piece' }, ({ path }) => ({ contents: pieceOf(path).text }));
      bundler.onLoad({ filter: /.*/, namespace: 'all' }, () => ({
        contents: [main, ...first]
          .map((name) => `export { ${exportsOf(name, (own, inMain) => `${own} as ${inMain}`)} } from '${name}';`)
          .join('\n'),
      }));
    },
  };
  /** @type {Plugin} */
  const fromMain = {
    name: 'from-main',
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return { path, namespace: 'piece' };
        return first.has(path) && path !== main
          ? { path, namespace: 'in-main' }
          : { path: addressOf(path), external: true };
      });
      bundler.onLoad({ filter: /.*/, namespace: 'piece' }, ({ path }) => ({ contents: pieceOf(path).text }));
      bundler.onLoad({ filter: /.*/, namespace: 'in-main' }, ({ path }) => ({
        contents: `export { ${exportsOf(path, (own, inMain) => `${inMain} as ${own}`)} } from '${main}';`,
      }));
    },
  };
  await build({ ...COMMON, ...SMALL, entryPoints: [{ in: main, out: basename(main, '.js') }], plugins: [intoMain] });
  const entryPoints = later.map((name) => ({ in: name, out: basename(addressOf(name), '.js') }));
  if (later.length) await build({ ...COMMON, ...SMALL, entryPoints, plugins: [fromMain] });
  return sources;
}

/** What worklets are made of: it stays needed as it is. */
async function workletsSources() {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: ['audio/*-processor.js', 'band/*-processor.js'],
    write: false,
    plugins: [ownAddresses],
  });
  return new Set(Object.keys(metafile.inputs));
}

/** @param {string} folder */
const workersIn = async (folder) =>
  (await readdir(resolve(STATIC, folder)))
    .filter((name) => name.endsWith('-worker.js'))
    .map((name) => `${folder}/${name}`);

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const workers = (await Promise.all(WORKER_FOLDERS.map(workersIn))).flat();
const ofWorkers = workers.map((path) => bundleScripts([path], `${basename(path, '.js')}-`));
const scripts = (await Promise.all([bundleScripts(PAGE), ...ofWorkers])).flat();
const worklets = await workletsSources();
const names = [...new Set(scripts), 'app/views.json'].toSorted();
const hashes = names.map(async (name) => {
  const bytes = await readFile(resolve(STATIC, name));
  return [name, createHash('sha256').update(bytes).digest('hex')];
});
const manifest = {
  sources: Object.fromEntries(await Promise.all(hashes)),
  replaced: names.filter((name) => !worklets.has(name)),
};
await writeFile(resolve(OUT, 'manifest.json'), JSON.stringify(manifest, null, 1));
