/**
 * Documents from outside, and what an older version of the page kept: each is
 * described by a schema once, and what does not keep to it is named.
 */
import {
  array,
  check,
  custom,
  object,
  pipe,
  rawCheck,
  record,
  safeParse,
  string,
  transform,
} from '../vendor/valibot.js';
import { problemsIn } from './ranges.js';

/** @import {Table, ValuesOf} from './ranges.js' */
/** @import {GenericSchema, InferOutput, ObjectEntries, ObjectSchema} from '../vendor/valibot.js' */

/** `name`: where in the document, '' for all of it; `expected`: what could be there. @typedef {{name: string, value: unknown, expected: string}} Problem */

const UUID_FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An object with these fields; others are left out. What is missing is refused with the words of its own rule.
 * @template {ObjectEntries} Entries
 * @param {Entries} entries
 * @returns {GenericSchema<unknown, InferOutput<ObjectSchema<Entries, undefined>>>}
 */
export function fields(entries) {
  const shape = `{${Object.keys(entries).join(', ')}}`;
  const missing = Object.fromEntries(
    Object.keys(entries)
      .filter((name) => !/optional/.test(entries[name].type))
      .map((name) => [name, undefined]),
  );
  return pipe(
    custom(isRecord, shape),
    transform((given) => ({ ...missing, ...given })),
    object(entries, shape),
  );
}

/**
 * An object whose names keep to one rule and whose values to another.
 * @template {GenericSchema<string, string>} Name
 * @template {GenericSchema} Value
 * @param {Name} name
 * @param {Value} value
 * @returns {GenericSchema<unknown, Record<string, InferOutput<Value>>>}
 */
export const namedBy = (name, value) => pipe(custom(isRecord, '{…}'), record(name, value));

/**
 * A list; how long it is, is looked at before what is in it.
 * @template {GenericSchema} Item
 * @param {Item} item
 * @param {number} min
 * @param {number} max
 * @returns {GenericSchema<unknown, InferOutput<Item>[]>}
 */
export const listOf = (item, min, max) =>
  pipe(
    custom(
      /** @returns {given is unknown[]} */
      (given) => Array.isArray(given) && given.length >= min && given.length <= max,
      `[${min}..${max}]`,
    ),
    array(item),
  );

/** Its items differ in what this names. @template T @param {(item: T) => unknown} nameOf @param {string} expected */
export const allDifferent = (nameOf, expected) =>
  check((/** @type {T[]} */ items) => new Set(items.map(nameOf)).size === items.length, expected);

/**
 * Values that keep to their ranges; those missing are missing afterwards, too.
 * @template {Table} T
 * @param {T} table
 * @returns {GenericSchema<unknown, Partial<ValuesOf<T>>>}
 */
export const valuesOf = (table) =>
  /** @type {GenericSchema<unknown, Partial<ValuesOf<T>>>} */ (
    pipe(
      custom(isRecord, '{…}'),
      rawCheck(({ dataset, addIssue }) => {
        const values = /** @type {Record<string, unknown>} */ (dataset.typed ? dataset.value : {});
        for (const { name, value, expected } of problemsIn(table, values))
          addIssue({
            message: expected,
            input: value,
            path: [{ type: 'object', origin: 'value', input: values, key: name, value }],
          });
      }),
    )
  );

/**
 * @param {(value: string) => boolean} rule
 * @param {string} expected
 */
export const textThat = (rule, expected) => pipe(string(expected), check(rule, expected));

/**
 * @param {(value: number) => boolean} rule
 * @param {string} expected
 * @returns {GenericSchema<unknown, number>}
 */
export const numberThat = (rule, expected) =>
  /** @type {GenericSchema<unknown, number>} */ (custom((value) => typeof value === 'number' && rule(value), expected));

/** @param {number} min @param {number} max */
export const wholeNumber = (min, max) =>
  numberThat((value) => Number.isInteger(value) && value >= min && value <= max, `${min}..${max}`);

export const finite = numberThat(Number.isFinite, '0');
/** @param {string} text */
export const isUuid = (text) => UUID_FORM.test(text);
export const uuid = textThat(isUuid, 'UUID');
export const dateText = textThat((text) => Number.isFinite(Date.parse(text)), 'ISO 8601');

/**
 * @template {GenericSchema} Schema
 * @param {Schema} schema
 * @param {unknown} given
 * @returns {{value: InferOutput<Schema>, problems: []}|{value: null, problems: [Problem, ...Problem[]]}}
 *   the value as the schema makes it, or everything that is wrong with it
 */
export function readBy(schema, given) {
  const { success, output, issues } = safeParse(schema, given);
  if (success) return { value: output, problems: [] };
  const [first, ...others] = issues.map(toProblem);
  return { value: null, problems: [first, ...others] };
}

/**
 * @template {GenericSchema} Schema
 * @param {Schema} schema
 * @param {unknown} given
 * @returns {InferOutput<Schema>}
 * @throws {TypeError} that names the first thing that is wrong, for developers
 */
export function demand(schema, given) {
  const { value, problems } = readBy(schema, given);
  const [problem] = problems;
  if (problem) throw new TypeError(`${problem.name || 'it'} must be ${problem.expected}, got ${shown(problem.value)}`);
  return value;
}

/** @param {{path?: readonly {key: unknown}[], input: unknown, message: string}} issue @returns {Problem} */
const toProblem = ({ path = [], input, message }) => ({
  name: path.map(({ key }) => key).join('.'),
  value: input,
  expected: message,
});

/**
 * Those of a list that keep to the schema; a list that is none is empty.
 * @template {GenericSchema} Schema
 * @param {Schema} schema
 * @param {unknown} given
 * @returns {InferOutput<Schema>[]}
 */
export function goodOnes(schema, given) {
  const list = Array.isArray(given) ? given : [];
  return list.map((each) => readBy(schema, each).value).filter((value) => value !== null);
}

/** @param {unknown} value @returns {string}  short enough for a sentence */
export function shown(value) {
  const text = JSON.stringify(value) ?? '–';
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
