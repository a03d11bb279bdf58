/**
 * A take's name as a file name that every system accepts. The rules are those
 * of Windows, the strictest: learn.microsoft.com, "Naming Files, Paths, and
 * Namespaces".
 */

/** Leaves room for a folder path within 255 bytes and within Windows' 260 characters. */
const LONGEST_BYTES = 120;
const FORBIDDEN = /[/\\:*?"<>|\u2215\u2044\u29F8]/gu;
/** Control characters, halves of surrogate pairs, and marks that reorder what is read. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/**
 * @param {{name: string, startedAt: string}} take
 * @param {string} extension  without the dot: 'mid', 'json'
 * @returns {string}
 * @throws {RangeError} when the extension is not one to twelve small letters, digits or inner dots
 */
export function fileName({ name, startedAt }, extension) {
  if (!/^[a-z0-9](?:[a-z0-9.]{0,10}[a-z0-9])?$/.test(extension)) {
    throw new RangeError(`extension must be small letters and digits, got ${JSON.stringify(extension)}`);
  }
  const stem = trimmed(shortened(trimmed(readable(name)))) || `take-${startedAt.replace(/[^0-9]/g, '').slice(0, 14)}`;
  return `${RESERVED.test(stem) ? '_' : ''}${stem}.${extension}`;
}

/** @param {string} name */
function readable(name) {
  return name
    .normalize('NFC')
    .replace(/[\t\n\r]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/gu, ' ');
}

/**
 * No leading dot (hidden file) or dash (an option to a command), no dot or space at the end.
 * @param {string} stem
 */
function trimmed(stem) {
  return stem.replace(/^[\s.\-\u200C\u200D]+|[\s.\u200C\u200D]+$/gu, '');
}

/** @param {string} stem */
function shortened(stem) {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const character of stem) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST_BYTES) break;
    kept += character;
  }
  return kept;
}
