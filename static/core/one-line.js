/**
 * A name that somebody typed, or that came from elsewhere, as one line that can be read.
 * @param {string} text
 * @param {number} longest  characters, as people count them
 * @returns {string}  1..longest characters, without those that control or reorder text; '' where none is left
 */
export function oneLine(text, longest) {
  const plain = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu, '');
  return [...plain.trim()].slice(0, longest).join('').trim();
}
