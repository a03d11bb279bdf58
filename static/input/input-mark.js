/** Which inputs the player uses besides hands, on `<html data-input="dwell scan">`: styles make targets large for them. */

/** @param {string} name @param {boolean} on */
export function markInput(name, on) {
  const { dataset } = document.documentElement;
  const names = new Set((dataset.input ?? '').split(' ').filter(Boolean));
  if (on) names.add(name);
  else names.delete(name);
  dataset.input = [...names].join(' ');
}
