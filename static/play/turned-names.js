/**
 * Names along their keys: where the name of one would have to be broken within
 * a word, that of each key which is as wide is turned, so that a row is read in
 * one way. Measured, as letters are of another width in each font and script.
 */

/** @param {Element} stage  with its zones as they are drawn now */
export function turnNames(stage) {
  const zones = /** @type {HTMLElement[]} */ ([...stage.querySelectorAll('.zone')]);
  for (const zone of zones) delete zone.dataset.turned;
  const keys = zones.filter((zone) => zone.matches('.is-key'));
  const narrow = new Set(keys.filter(isTooNarrow).map(widthOf));
  for (const key of keys) if (narrow.has(widthOf(key))) key.dataset.turned = '';
}

/** @param {HTMLElement} key */
const isTooNarrow = (key) => key.scrollWidth > key.clientWidth;

/** In thousandths of the stage, as it was drawn with. @param {HTMLElement} key */
const widthOf = ({ style }) => Math.round(1000 * Number(style.getPropertyValue('--width')));
