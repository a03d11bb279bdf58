/** Sound as a WAV file: 16 bit, as every program reads it (Microsoft and IBM, "Multimedia Programming Interface", 1991). Pure. */

const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;
const PLAIN = 1;

/**
 * @param {Object} sound
 * @param {number} sound.frames
 * @param {number} sound.rate  hertz
 * @param {number} sound.channels
 * @returns {ArrayBuffer}  what stands before the samples
 */
export function wavHeader({ frames, rate, channels }) {
  const frameBytes = channels * BYTES_PER_SAMPLE;
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  const word = (/** @type {number} */ at, /** @type {string} */ text) =>
    [...text].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)));
  word(0, 'RIFF');
  header.setUint32(4, HEADER_BYTES - 8 + frames * frameBytes, true);
  word(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, PLAIN, true);
  header.setUint16(22, channels, true);
  header.setUint32(24, rate, true);
  header.setUint32(28, rate * frameBytes, true);
  header.setUint16(32, frameBytes, true);
  header.setUint16(34, 8 * BYTES_PER_SAMPLE, true);
  word(36, 'data');
  header.setUint32(40, frames * frameBytes, true);
  return header.buffer;
}

/**
 * @param {readonly Float32Array[]} sides  equally long, -1..1
 * @returns {DataView<ArrayBuffer>}  one frame after the other, the lower byte first
 */
export function wavSamples(sides) {
  const frames = sides[0].length;
  const samples = new DataView(new ArrayBuffer(frames * sides.length * BYTES_PER_SAMPLE));
  let at = 0;
  for (let frame = 0; frame < frames; frame += 1)
    for (const side of sides) {
      samples.setInt16(at, Math.round(Math.max(-1, Math.min(1, side[frame])) * 32767), true);
      at += BYTES_PER_SAMPLE;
    }
  return samples;
}
