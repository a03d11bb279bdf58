/** What the how-to pages print, as modules. */
import { readFile } from 'node:fs/promises';

const ROOT = new URL('../../', import.meta.url);

/**
 * @param {string} page  in docs/how-to/
 * @param {string} [folder]  of static/, in which the page's first module lies, for what it imports from beside it
 * @returns {Promise<any>}
 */
export async function exampleOf(page, folder = '.') {
  const text = await readFile(new URL(`docs/how-to/${page}`, ROOT), 'utf8');
  const [, printed] = /** @type {RegExpMatchArray} */ (text.match(/^ *```js\n(.*?)^ *```/ms));
  const home = new URL(`static/${folder}/`, ROOT).href;
  const code = printed.replace(/from '(\.\.?\/[^']*)'/g, (_, path) => `from '${new URL(path, home).href}'`);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}
