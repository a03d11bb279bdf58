/**
 * A module that an audio context failed to load once fails for ever in that
 * context: so it is asked for before, as often as one likes.
 * @param {readonly string[]} addresses
 * @throws {Error} where one of them cannot be had
 */
export async function areThere(addresses) {
  await Promise.all(
    addresses.map(async (address) => {
      const { ok } = await fetch(address);
      if (!ok) throw new Error(`${address} is not there`);
    }),
  );
}
