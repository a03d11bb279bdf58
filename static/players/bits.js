/** Numbers of a few bits each, one after the other in bytes, the highest bit first. */

/** Bits of a count's group; one more says whether another group follows. */
const GROUP = 4;

export function makeBitWriter() {
  /** @type {number[]} */
  const bits = [];
  const write = (/** @type {number} */ value, /** @type {number} */ length) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push(Math.floor(value / 2 ** bit) % 2);
  };
  return {
    write,
    /** Small ones are short. @param {number} count  whole, 0 or above */
    writeCount(count) {
      let rest = count;
      for (; rest >= 2 ** GROUP; rest = Math.floor(rest / 2 ** GROUP))
        write(2 ** GROUP + (rest % 2 ** GROUP), GROUP + 1);
      write(rest, GROUP + 1);
    },
    /** @returns {Uint8Array<ArrayBuffer>}  the last one filled up */
    bytes: () =>
      Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, index) =>
        Array.from({ length: 8 }, (__, bit) => bits[8 * index + bit] ?? 0).reduce((byte, bit) => 2 * byte + bit, 0),
      ),
  };
}

/** @param {Uint8Array} bytes */
export function makeBitReader(bytes) {
  let at = 0;
  /** @param {number} length @returns {number} @throws {RangeError} behind the end */
  const read = (length) => {
    if (at + length > 8 * bytes.length) throw new RangeError('no more bits');
    let value = 0;
    for (const end = at + length; at < end; at += 1) value = 2 * value + ((bytes[at >> 3] >> (7 - (at & 7))) & 1);
    return value;
  };
  return {
    read,
    readCount() {
      let count = 0;
      for (let scale = 1; ; scale *= 2 ** GROUP) {
        const group = read(GROUP + 1);
        count += scale * (group % 2 ** GROUP);
        if (group < 2 ** GROUP) return count;
      }
    },
  };
}
