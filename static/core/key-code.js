/**
 * Which key of a keyboard an event is about. On-screen and AAC keyboards, and
 * remote desktops, send what a key writes (`key`) and leave its place (`code`)
 * empty; then the place is the one that it has on a common keyboard.
 */

const NAMED = /^[A-Z][A-Za-z0-9]+$/;
const OF_SIGNS = /** @type {Readonly<Record<string, string>>} */ ({
  ' ': 'Space',
  Spacebar: 'Space',
  ';': 'Semicolon',
  "'": 'Quote',
  ',': 'Comma',
  '.': 'Period',
  '-': 'Minus',
  '/': 'Slash',
});

/** @param {{key?: string, code?: string}} event  @returns {string}  a `code`; '' where nothing tells the key */
export function keyCodeOf({ key = '', code = '' }) {
  if (code && code !== 'Unidentified') return code;
  if (OF_SIGNS[key]) return OF_SIGNS[key];
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  if (NAMED.test(key)) return key === 'Unidentified' ? '' : key;
  // A letter of another script, or a sign: no place of its own, but always the same name.
  const [sign, ...more] = key;
  return sign && !more.length ? `U${hexadecimal(sign)}` : '';
}

/** @param {string} sign */
const hexadecimal = (sign) => (sign.toLowerCase().codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** @param {string} code  @returns {string}  what is written on it, as far as that is known */
export function keyLabelOf(code) {
  const sign = /^U([0-9A-F]{4,6})$/.exec(code);
  return sign ? String.fromCodePoint(parseInt(sign[1], 16)) : code.replace(/^(Key|Digit)(?=.$)/, '');
}

/**
 * On a Mac no other key tells that it went up while Command is held: when
 * Command goes down or up, every key that is held has to be taken as let go.
 * @param {{key: string}} event
 */
export const hidesKeyUps = ({ key }) => key === 'Meta' || key === 'OS';
