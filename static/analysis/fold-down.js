/**
 * Any number of channels as two sides at most. Up to 5.1 the order of the
 * channels is known (Web Audio: L R C LFE SL SR); of more, the even ones are
 * taken for the left and the odd ones for the right.
 *
 * Every channel has a place of its own between the sides, even if it is a little
 * beside the one where it belongs: so that no two channels, whichever they are and
 * even if they are opposite, take each other away on both sides at once.
 */

/** Of -3 dB: what stands in the middle or behind. */
const BEHIND = Math.SQRT1_2;

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
  for (let index = 2; index < channels.length; index += 1) {
    const [toLeft, toRight] = placeOf(index, channels.length);
    addTo(left, channels[index], toLeft);
    addTo(right, channels[index], toRight);
  }
  return 2;
}

/** @param {number} index @param {number} count @returns {[left: number, right: number]} */
function placeOf(index, count) {
  if (count === 6 && index === 2) return [BEHIND, BEHIND];
  if (count === 6 && index === 3) return [BEHIND, -BEHIND];
  const turn = (Math.floor(index / 2) * Math.PI) / (2 * count);
  const [near, far] = [BEHIND * Math.cos(turn), BEHIND * Math.sin(turn)];
  return index % 2 === 0 ? [near, -far] : [far, near];
}

/** @param {Float32Array} side @param {Float32Array} channel @param {number} gain */
function addTo(side, channel, gain) {
  for (let index = 0; index < side.length; index += 1) side[index] += gain * channel[index];
}
