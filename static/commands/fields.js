/**
 * What can be set on a command: a table of fields, from which the menus are
 * made and by which stored arguments are checked. Pure.
 */

/**
 * `choices`: values whose words are `<nameKey>-<value>`, or what `words` says
 * of them; `range`: whole numbers; `pattern`: a text.
 * @typedef {Object} Field
 * @property {string} name
 * @property {string} nameKey  of the words that label it
 * @property {string|number} value  what it is before anybody chooses
 * @property {readonly (string|number)[]} [choices]
 * @property {{min: number, max: number, step: number}} [range]
 * @property {RegExp} [pattern]
 * @property {string} [words]  what the choices are: 'note' and 'drum' are MIDI notes, 'controller' MIDI's controls
 */

/** @param {readonly Field[]} fields @returns {Record<string, string|number>} */
export const defaultsOf = (fields) => Object.fromEntries(fields.map(({ name, value }) => [name, value]));

/**
 * @param {readonly Field[]} fields
 * @param {Readonly<Record<string, unknown>>} args  those missing have their defaults
 * @returns {{name: string, value: unknown, expected: string}|null}
 */
export function checkArgs(fields, args) {
  for (const [name, value] of Object.entries(args)) {
    const field = fields.find((each) => each.name === name);
    if (!field) return { name, value, expected: '' };
    if (!fits(field, value)) return { name, value, expected: expected(field) };
  }
  return null;
}

/** @param {Field} field @param {unknown} value */
function fits({ choices, range, pattern }, value) {
  if (choices) return choices.includes(/** @type {string|number} */ (value));
  if (range) return Number.isInteger(value) && Number(value) >= range.min && Number(value) <= range.max;
  return typeof value === 'string' && Boolean(pattern?.test(value));
}

/** @param {Field} field */
function expected({ choices, range, pattern }) {
  if (choices) return choices.join(', ');
  return range ? `${range.min}..${range.max}` : String(pattern);
}
