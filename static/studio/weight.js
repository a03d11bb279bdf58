/** How much the first picture fetches. */
import { loadManifest, vendorSizes } from '../core/downloads.js';
import { makeKeptFiles } from '../core/kept-files.js';

/**
 * @param {readonly string[]} models  by their ids
 * @param {readonly string[]} [libraries]  large files of static/vendor/ that come with them
 * @returns {Promise<number>}  bytes of what this browser has not kept yet
 */
export async function weightOf(models, libraries = []) {
  const files = (await loadManifest()).filter(({ id }) => models.includes(id)).flatMap((model) => model.files);
  const all = libraries.length ? [...files, ...(await filesOf(libraries))] : files;
  const here = await makeKeptFiles()
    .here(all)
    .catch(() => new Set());
  return all.filter(({ path }) => !here.has(path)).reduce((sum, file) => sum + file.bytes, 0);
}

/** As the manifest names its files: by their way from models/. @param {readonly string[]} libraries */
async function filesOf(libraries) {
  const sizes = await vendorSizes();
  return libraries.map((name) => ({ path: `../static/vendor/${name}`, bytes: sizes[name].bytes, sha256: '' }));
}
