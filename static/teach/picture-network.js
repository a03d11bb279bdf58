/** The picture embedding's network, before it is fetched. */
import { fileSizes } from '../core/downloads.js';

/** Where it lies in models/. */
const FILES = 'efficientnet-lite0/';

/**
 * @param {() => void} onKnown
 * @returns {() => number}  what it weighs, in bytes; 0 before that is known
 */
export function weighPictureNetwork(onKnown) {
  let weight = 0;
  fileSizes().then((sizes) => {
    const own = [...sizes].filter(([file]) => file.startsWith(FILES));
    weight = own.reduce((sum, [, bytes]) => sum + bytes, 0);
    onKnown();
  });
  return () => weight;
}
