/**
 * What a value may be: one small thing for menus, sliders, files and stores
 * alike. A range holds the default too, so that each setting stands once.
 */
import { clamp } from './numbers.js';

/** @import {Problem} from './documents.js' */

/**
 * @template T
 * @typedef {Object} RangeOf
 * @property {T} default  what it is before anybody chooses
 * @property {string} allowed  the permitted values without a word of any language: '5..15' or 'dot, ring'
 * @property {(value: unknown) => value is T} permits
 * @property {(value: unknown) => T} nearest  a number brought into range; the default for what makes no sense
 * @property {() => string} describe  for developers: 'a whole number 5..15'
 */

/** @typedef {RangeOf<number> & {kind: 'number', min: number, max: number, step: number}} NumberRange */
/**
 * @template T
 * @typedef {RangeOf<T> & {kind: 'choice', choices: readonly T[]}} ChoiceRange
 */
/** @typedef {RangeOf<boolean> & {kind: 'flag'}} FlagRange */
/** @typedef {RangeOf<string> & {kind: 'text'}} TextRange */
/** Some of the choices, as one text. @typedef {RangeOf<string> & {kind: 'some', choices: readonly number[]}} SomeRange */
/** @typedef {NumberRange|ChoiceRange<any>|FlagRange|TextRange|SomeRange} Range */

/** What can be set, by name. @typedef {Readonly<Record<string, Range>>} Table */
/**
 * @template {Table} T
 * @typedef {{-readonly [Name in keyof T]: T[Name]['default']}} ValuesOf
 */

/**
 * @param {number} min
 * @param {number} max
 * @param {number} initial  the default
 * @returns {NumberRange}
 */
export function whole(min, max, initial) {
  const range = number(min, max, 1, initial);
  const { permits, nearest } = range;
  return Object.freeze({
    ...range,
    permits: /** @type {NumberRange['permits']} */ ((value) => permits(value) && Number.isInteger(value)),
    nearest: (value) => Math.round(nearest(value)),
    describe: () => `a whole number ${min}..${max}`,
  });
}

/**
 * @param {number} min
 * @param {number} max
 * @param {number} step  of its slider; what lies between is permitted as well
 * @param {number} initial  the default
 * @returns {NumberRange}
 */
export function number(min, max, step, initial) {
  const allowed = `${min}..${max}`;
  return Object.freeze({
    kind: 'number',
    default: initial,
    min,
    max,
    step,
    allowed,
    permits: /** @type {NumberRange['permits']} */ (
      (value) => typeof value === 'number' && value >= min && value <= max
    ),
    nearest: (value) => (typeof value === 'number' && !Number.isNaN(value) ? clamp(value, min, max) : initial),
    describe: () => allowed,
  });
}

/**
 * @template {string|number} const T
 * @param {readonly T[]} choices  in the order of a menu
 * @param {NoInfer<T>} initial  the default
 * @returns {ChoiceRange<T>}
 */
export function oneOf(choices, initial) {
  const allowed = choices.join(', ');
  const permits = /** @type {ChoiceRange<T>['permits']} */ ((value) => choices.includes(/** @type {T} */ (value)));
  return Object.freeze({
    kind: 'choice',
    default: initial,
    choices,
    allowed,
    permits,
    nearest: (value) => (permits(value) ? value : initial),
    describe: () => `one of ${allowed}`,
  });
}

/**
 * @param {boolean} initial  the default
 * @returns {FlagRange}
 */
export function flag(initial) {
  return Object.freeze({
    kind: 'flag',
    default: initial,
    allowed: 'true, false',
    permits: (value) => typeof value === 'boolean',
    nearest: (value) => (typeof value === 'boolean' ? value : initial),
    describe: () => 'true or false',
  });
}

/**
 * @param {(text: string) => boolean} rule
 * @param {string} example  of what keeps to the rule
 * @param {string} initial  the default
 * @returns {TextRange}
 */
export function text(rule, example, initial) {
  const permits = /** @type {TextRange['permits']} */ ((value) => typeof value === 'string' && rule(value));
  return Object.freeze({
    kind: 'text',
    default: initial,
    allowed: example,
    permits,
    nearest: (value) => (permits(value) ? value : initial),
    describe: () => `a text such as ${example}`,
  });
}

/**
 * One or more of some numbers, as a text in their order, '0 2 4': it is kept, sent and compared like any other value.
 * @param {readonly number[]} choices  ascending
 * @param {readonly number[]} initial  the default
 * @returns {SomeRange}
 */
export function someOf(choices, initial) {
  const permits = /** @type {SomeRange['permits']} */ (
    (value) =>
      typeof value === 'string' &&
      value !== '' &&
      choices.filter((choice) => isAmong(choice, value)).join(' ') === value
  );
  const usual = initial.join(' ');
  return Object.freeze({
    kind: 'some',
    default: usual,
    choices,
    allowed: choices.join(' '),
    permits,
    nearest: (value) => (permits(value) ? value : usual),
    describe: () => `one or more of ${choices.join(' ')}`,
  });
}

/** @param {number} choice @param {string} some  a value of `someOf` */
const isAmong = (choice, some) => some.split(' ').includes(String(choice));

/** @param {string} some  a value of `someOf` @returns {number[]} */
export const chosenOf = (some) => some.split(' ').map(Number);

/**
 * @param {SomeRange} range
 * @param {string} some  its value
 * @param {number} choice  to be taken out, or in
 * @returns {string}  the last one stays
 */
export function toggled({ choices }, some, choice) {
  const next = choices.filter((each) => (each === choice) !== isAmong(each, some));
  return next.length ? next.join(' ') : some;
}

/**
 * @template {Table} T
 * @param {T} table
 * @returns {ValuesOf<T>}
 */
export function defaultsOf(table) {
  return /** @type {ValuesOf<T>} */ (
    Object.fromEntries(Object.entries(table).map(([name, range]) => [name, range.default]))
  );
}

/**
 * @param {Table} table
 * @param {string} name
 * @param {unknown} value
 * @returns {boolean}  false where there is nothing of that name, too
 */
export function permits(table, name, value) {
  return Object.hasOwn(table, name) && table[name].permits(value);
}

/**
 * @param {Table} table
 * @param {Readonly<Record<string, unknown>>} values  those missing have their defaults
 * @returns {Problem[]}  each that cannot be; `expected` is '' where there is nothing of that name
 */
export const problemsIn = (table, values) =>
  Object.entries(values)
    .filter(([name, value]) => !permits(table, name, value))
    .map(([name, value]) => ({ name, value, expected: Object.hasOwn(table, name) ? table[name].allowed : '' }));

/**
 * What of some values from elsewhere can be used.
 * @template {Table} T
 * @param {T} table
 * @param {Readonly<Record<string, unknown>>} values
 * @returns {Partial<ValuesOf<T>>}
 */
export function permittedOnly(table, values) {
  const good = Object.entries(values).filter(([name, value]) => permits(table, name, value));
  return /** @type {Partial<ValuesOf<T>>} */ (Object.fromEntries(good));
}

/**
 * Values that somebody's code gave, with the defaults for those it left out.
 * @template {Table} T
 * @param {T} table
 * @param {Readonly<Record<string, unknown>>} [given]  what the table does not name is left out
 * @returns {ValuesOf<T>}
 * @throws {RangeError} naming the first value that is out of its range
 */
export function checked(table, given) {
  const entries = Object.entries(table).map(([name, range]) => {
    const value = given?.[name] === undefined ? range.default : given[name];
    if (!range.permits(value)) throw new RangeError(`${name} must be ${range.describe()}, got ${value}`);
    return [name, value];
  });
  return /** @type {ValuesOf<T>} */ (Object.fromEntries(entries));
}
