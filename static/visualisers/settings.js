/** What can be set about the pictures of sound. `seePictures` is a list of ids, with spaces between them. */
import { flag, number, oneOf, text } from '../core/ranges.js';
import { visualisers } from './index.js';

const IDS = Object.freeze(visualisers.map(({ meta }) => meta.id));

export const SEE_SETTINGS = Object.freeze({
  seePictures: text(
    (ids) => ids === '' || ids.split(' ').every((id) => IDS.includes(id)),
    'spectrogram, waveform piano-roll',
    'spectrogram melody-line',
  ),
  seeBeside: flag(false),
  seeBrightness: number(0.2, 1, 0.1, 1),
  backgroundPicture: oneOf(['none', ...IDS], 'none'),
});

/**
 * @param {string} ids  a value of `seePictures`
 * @returns {string[]}  those of its ids that there are, each once, in the registry's order
 */
export function picturesOf(ids) {
  const wanted = ids.split(/\s+/);
  return IDS.filter((id) => wanted.includes(id));
}

/**
 * @param {string} ids  a value of `seePictures`
 * @param {string} id
 * @returns {string}  the same with this picture taken away, or added
 */
export function togglePicture(ids, id) {
  const shown = picturesOf(ids);
  return IDS.filter((each) => (each === id ? !shown.includes(id) : shown.includes(each))).join(' ');
}
