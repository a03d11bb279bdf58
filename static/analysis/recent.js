/** The newest samples of a stream, always in one piece. */

/** @param {number} length  how many are kept */
export function createRecent(length) {
  const buffer = new Float32Array(2 * length);
  let end = length;
  return {
    /** @param {Float32Array} samples */
    add(samples) {
      const part = samples.length > length ? samples.subarray(samples.length - length) : samples;
      if (end + part.length > buffer.length) {
        buffer.copyWithin(0, end - length, end);
        end = length;
      }
      buffer.set(part, end);
      end += part.length;
    },
    /**
     * @param {number} [count]  at most `length`; silence before the first sample
     * @returns {Float32Array} a view, which the next `add` changes
     */
    newest: (count = length) => buffer.subarray(end - count, end),
  };
}
