/** What can be set about the pictures of sound. `seePictures` is a list of ids, with spaces between them. */
import { visualisers } from './index.js';

const IDS = Object.freeze(visualisers.map(({ meta }) => meta.id));

export const SEE_DEFAULTS = Object.freeze({
  seePictures: 'spectrogram melody-line',
  seeBeside: false,
  seeBrightness: 1,
  backgroundPicture: 'none',
});

export const SEE_RANGES = Object.freeze({
  seePictures: {
    permits: (/** @type {string} */ text) => text === '' || text.split(' ').every((id) => IDS.includes(id)),
    such: 'spectrogram, waveform piano-roll',
  },
  seeBrightness: { min: 0.2, max: 1, step: 0.1 },
  backgroundPicture: ['none', ...IDS],
});

/**
 * @param {unknown} text  a value of `seePictures`
 * @returns {string[]}  those of its ids that there are, each once, in the registry's order
 */
export function picturesOf(text) {
  const wanted = String(text).split(/\s+/);
  return IDS.filter((id) => wanted.includes(id));
}

/**
 * @param {unknown} text  a value of `seePictures`
 * @param {string} id
 * @returns {string}  the same with this picture taken away, or added
 */
export function togglePicture(text, id) {
  const shown = picturesOf(text);
  return IDS.filter((each) => (each === id ? !shown.includes(id) : shown.includes(each))).join(' ');
}
