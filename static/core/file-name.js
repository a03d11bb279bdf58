/**
 * A take's name as a file name that every system accepts. The rules are those
 * of Windows, the strictest (learn.microsoft.com, "Naming Files, Paths, and
 * Namespaces"), and the same as in creatable/file_names.py:
 * tests/fixtures/file-names.json has the examples that both are held to.
 */

/** Leaves room for a folder path within 255 bytes and within Windows' 260 characters. */
const LONGEST_BYTES = 120;
const SPACE = /[\t\n\r\p{Z}]+/gu;
/**
 * Controls, halves of characters, characters of private use (a share may store a slash as one),
 * and marks that cannot be seen or turn the text around. The two joiners stay: emoji need them.
 */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\p{Co}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const FORBIDDEN = /[/\\:*?"<>|%\u2044\u2215\u29F8]/gu;
/** No dot in front (a hidden file), no dash (a command's option), no dot or space at the end (lost by Windows). */
const ENDS = /^[ .\-\u200C\u200D]+|[ .\u200C\u200D]+$/gu;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/iu;

/**
 * @param {{name: string, startedAt: string}} take  the start names the file where nothing of the name can stay
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
  return name.normalize('NFC').replace(SPACE, ' ').replace(INVISIBLE, '').replace(FORBIDDEN, '-').replace(/ +/g, ' ');
}

/** @param {string} stem */
function trimmed(stem) {
  return stem.replace(ENDS, '');
}

/**
 * Cut at a whole character.
 * @param {string} stem
 */
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
