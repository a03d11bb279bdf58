/** Addresses for pictures that are in memory, and let go of when a picture goes. */

/** @import {Sample} from '../types.js' */

export function makePictureAddresses() {
  /** @type {Map<Blob, string>} */
  const addresses = new Map();
  /** @param {ReadonlySet<Blob|undefined>} kept */
  const drop = (kept) => {
    for (const [blob, address] of addresses) {
      if (kept.has(blob)) continue;
      URL.revokeObjectURL(address);
      addresses.delete(blob);
    }
  };
  return {
    /** @param {Sample} sample @returns {string|undefined}  undefined: it has no picture */
    of({ thumbnail }) {
      if (!thumbnail) return undefined;
      const address = addresses.get(thumbnail) ?? URL.createObjectURL(thumbnail);
      addresses.set(thumbnail, address);
      return address;
    },
    /** @param {readonly Sample[]} samples */
    keepOnly: (samples) => drop(new Set(samples.map(({ thumbnail }) => thumbnail))),
    dispose: () => drop(new Set()),
  };
}
