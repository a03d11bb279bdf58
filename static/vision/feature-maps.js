/** What a layer makes of a picture, as small grey pictures: those of its channels that tell most of them. Pure. */

/** Layers that are shown, of 49: edges, corners and patches, parts, and what stands for whole things. */
export const MAPS = Object.freeze([0, 6, 18, 34, 48]);
const SHOWN = 6;

/** @typedef {{side: number, channels: number, pictures: Uint8Array[]}} FeatureMaps  channels: of the layer; pictures: side * side greys each */

/**
 * @param {ArrayLike<number>} values  [side, side, channels]
 * @param {number} side
 * @param {number} channels
 * @returns {FeatureMaps}
 */
export function strongest(values, side, channels) {
  const spread = Array.from({ length: channels }, (_, channel) => spreadOf(values, channel, channels));
  const best = spread.map((_, channel) => channel).sort((one, other) => spread[other] - spread[one]);
  return {
    side,
    channels,
    pictures: best.slice(0, SHOWN).map((channel) => toGreys(values, channel, channels, side * side)),
  };
}

/** How differently a channel answers at different places. @param {ArrayLike<number>} values @param {number} channel @param {number} channels */
function spreadOf(values, channel, channels) {
  let [sum, squares, count] = [0, 0, 0];
  for (let at = channel; at < values.length; at += channels, count += 1) {
    sum += values[at];
    squares += values[at] ** 2;
  }
  return squares / count - (sum / count) ** 2;
}

/** @param {ArrayLike<number>} values @param {number} channel @param {number} channels @param {number} count */
function toGreys(values, channel, channels, count) {
  let [least, most] = [Infinity, -Infinity];
  for (let at = channel; at < values.length; at += channels) {
    least = Math.min(least, values[at]);
    most = Math.max(most, values[at]);
  }
  const scale = most > least ? 255 / (most - least) : 0;
  return Uint8Array.from({ length: count }, (_, place) => (values[place * channels + channel] - least) * scale);
}
