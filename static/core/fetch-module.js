/**
 * `import()` that can be tried again. Many browsers remember for good that a
 * module could not be fetched (Chromium did until version 150): the same import
 * fails again at once, and nobody asks the server. By another address it is
 * asked for; the server and the service worker answer it as they answer the first.
 * All of them remember it of a module that this one imports in turn: what the page
 * imports later is bundled whole, and a worker that lacks one is ended (asked-worker.js).
 */

/** How often each module has failed, by the address that the browser names. @type {Map<string, number>} */
const failures = new Map();
/** Those that were asked for by another address. @type {Map<string, Promise<unknown>>} */
const fetched = new Map();

/**
 * @template T
 * @param {() => Promise<T>} load  the import, which says where the module is
 * @param {(address: string) => Promise<unknown>} [importFrom]
 * @returns {Promise<T>} rejects where it cannot be had now; the next call asks anew
 */
export async function fetchModule(load, importFrom = (address) => import(address)) {
  try {
    return await load();
  } catch (error) {
    const address = addressIn(error);
    const failed = failures.get(address) ?? 0;
    if (address && failed === 0) failures.set(address, 1);
    if (!address || failed === 0) throw error;
    return /** @type {Promise<T>} */ (fetched.get(address) ?? fetchAgain(address, failed, importFrom));
  }
}

/** Safari says no address; since 2026 it and Firefox ask anew at the next import, by the same one. */
const SAID_BY_SAFARI = 'Importing a module script failed';

/** Whether a module, or one that it imports in turn, could not be had. @param {unknown} error */
export const isModuleLost = (error) => addressIn(error) !== '' || String(error).includes(SAID_BY_SAFARI);

/** "Failed to fetch dynamically imported module: http://…", as Chromium and Firefox say it. @param {unknown} error */
const addressIn = (error) => /https?:\/\/\S+$/.exec(String(error))?.[0] ?? '';

/** @param {string} address @param {number} failed @param {(address: string) => Promise<unknown>} importFrom */
function fetchAgain(address, failed, importFrom) {
  failures.set(address, failed + 1);
  const module = importFrom(`${address}?again=${failed}`);
  fetched.set(address, module);
  module.catch(() => fetched.delete(address));
  return module;
}
