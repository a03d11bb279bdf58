/** How much the first picture fetches. */
import { loadManifest } from '../core/downloads.js';
import { makeKeptFiles } from '../core/kept-files.js';

/**
 * @param {readonly string[]} models  by their ids
 * @returns {Promise<number>}  bytes of what this browser has not kept yet
 */
export async function weightOf(models) {
  const files = (await loadManifest()).filter(({ id }) => models.includes(id)).flatMap((model) => model.files);
  const here = await makeKeptFiles()
    .here(files)
    .catch(() => new Set());
  return files.filter(({ path }) => !here.has(path)).reduce((sum, file) => sum + file.bytes, 0);
}
