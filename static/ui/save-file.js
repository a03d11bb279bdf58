/** Hand a file to the player: it goes where the browser puts downloads. */

const STILL_READ_MS = 60_000;

/**
 * @param {Blob} blob
 * @param {string} name
 */
export function saveFile(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  // The download has begun with the click; the address is needed until the browser has read it.
  setTimeout(() => URL.revokeObjectURL(link.href), STILL_READ_MS);
}
