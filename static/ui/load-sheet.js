/** Style sheets that are fetched when they are needed. */

/**
 * @param {string} address
 * @returns {Promise<void>}  once it holds; at once where it does already
 * @throws {Error} when it cannot be had; it may be asked for again
 */
export function loadSheet(address) {
  const { href } = new URL(address, document.baseURI);
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${href} could not be fetched`));
    });
    document.head.append(link);
  });
}
