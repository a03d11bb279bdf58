/**
 * Any number of channels as two sides at most. Up to 5.1 the order of the
 * channels is known (Web Audio: L R C LFE SL SR); of more, the even ones are
 * taken for the left and the odd ones for the right, so that none is lost.
 */

/** Of -3 dB: what stands in the middle or behind is in both sides. */
const MIDDLE = Math.SQRT1_2;

/**
 * @param {readonly Float32Array[]} channels  none at all: silence
 * @param {readonly [Float32Array, Float32Array]} sides  the same length, written
 * @returns {1|2} how many of `sides` hold sound of their own; 1: the left one is all there is
 */
export function foldDown(channels, sides) {
  const [left, right] = sides;
  if (channels.length <= 1) {
    if (channels.length) left.set(channels[0]);
    else left.fill(0);
    return 1;
  }
  left.set(channels[0]);
  right.set(channels[1]);
  channels.slice(2).forEach((channel, index) => {
    const middle = channels.length === 6 && index < 2;
    if (middle || index % 2 === 0) addTo(left, channel);
    if (middle || index % 2 === 1) addTo(right, channel);
  });
  return 2;
}

/** @param {Float32Array} side @param {Float32Array} channel */
function addTo(side, channel) {
  for (let index = 0; index < side.length; index += 1) side[index] += MIDDLE * channel[index];
}
