/**
 * @param {string} text
 * @param {number} longest  characters, as people count them
 * @returns {string}  without what controls a terminal; line breaks and tabs stay
 */
export const severalLines = (text, longest) =>
  [...text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')].slice(0, longest).join('');
