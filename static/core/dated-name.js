/** Names for files that are taken home: what it is and when, sorted by itself in a folder. */

/**
 * @param {string} what  'picture'
 * @param {string} extension  'png'
 * @param {Date} [now]
 * @returns {string}  'creatable-picture-2026-03-01-14-05-09.png', in the player's own time
 */
export function datedName(what, extension, now = new Date()) {
  const parts = [
    now.getFullYear(),
    now.getMonth() + 1,
    now.getDate(),
    now.getHours(),
    now.getMinutes(),
    now.getSeconds(),
  ];
  return `creatable-${what}-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.${extension}`;
}
