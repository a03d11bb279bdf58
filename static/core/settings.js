/**
 * What has been chosen, kept in this browser: the values of one table of ranges.
 *
 * A value that is missing, of another type or out of range is replaced by its
 * default, so a damaged or old store never keeps anybody from playing.
 */
import { makeListeners } from './listeners.js';
import { defaultsOf, permits, permittedOnly } from './ranges.js';

/** @import {Listeners} from './listeners.js' */
/** @import {Table, ValuesOf} from './ranges.js' */

const STORE_KEY = 'creatable.settings';

/** Values by the names of settings, whatever table they are of. @typedef {Readonly<Record<string, string|number|boolean>>} Values */

/**
 * @template {Table} T
 * @typedef {Object} Settings
 * @property {T} ranges  what can be set
 * @property {Readonly<ValuesOf<T>>} values  as they are now: one object, which changes
 * @property {<Name extends keyof T & string>(name: Name, value: ValuesOf<T>[Name]) => void} set
 *   throws a RangeError when there is no such setting or value
 * @property {(name: string, value: unknown) => void} choose  what was asked for by name: throws as `set` does
 * @property {() => ValuesOf<T>} snapshot  a copy of all values
 * @property {(wanted: Partial<ValuesOf<T>>) => void} replaceAll  all at once, with the defaults for those missing: whoever
 *   hears of the first change sees the others made as well. Throws a RangeError that names each that cannot be; nothing is changed then
 * @property {() => void} reset  everything as it was at the beginning
 * @property {(listener: (name: keyof T & string) => void) => void} onChange
 */

/**
 * What an engine needs of the settings that its own table names.
 * @template {Table} T
 * @typedef {{values: Readonly<ValuesOf<T>>, onChange: (listener: (name: string) => void) => void}} ReadableSettings
 */

/**
 * @template {Table} T
 * @param {T} ranges
 * @param {Pick<Storage, 'getItem'|'setItem'>|undefined} [storage]
 * @param {(kept: Record<string, unknown>) => Record<string, unknown>} [renew]  what an earlier version kept, in today's names
 * @returns {Settings<T>}
 */
export function createSettings(ranges, storage = browserStorage(), renew = (kept) => kept) {
  /** @type {ValuesOf<T>} */
  const values = { ...defaultsOf(ranges), ...permittedOnly(ranges, renew(read(storage))) };
  /** @type {Listeners<keyof T & string>} */
  const changes = makeListeners();

  /** @param {Partial<ValuesOf<T>>} wanted */
  function change(wanted) {
    const bad = Object.entries(wanted).filter(([name, value]) => !permits(ranges, name, value));
    if (bad.length)
      throw new RangeError(bad.map(([name, value]) => `setting ${name} cannot be ${JSON.stringify(value)}`).join('; '));
    const changed = Object.keys(wanted).filter((name) => values[name] !== wanted[name]);
    if (changed.length === 0) return;
    Object.assign(values, wanted);
    // Another tab may have changed others meanwhile: only these are written.
    const kept = permittedOnly(ranges, renew(read(storage)));
    keep(storage, { ...values, ...kept, ...Object.fromEntries(changed.map((name) => [name, values[name]])) });
    for (const name of changed) changes.tell(name);
  }

  return {
    ranges,
    values,
    set: (name, value) => change(/** @type {Partial<ValuesOf<T>>} */ ({ [name]: value })),
    choose: (name, value) => change(/** @type {Partial<ValuesOf<T>>} */ ({ [name]: value })),
    snapshot: () => ({ ...values }),
    replaceAll(wanted) {
      change({ ...defaultsOf(ranges), ...wanted });
      keep(storage, values);
    },
    reset: () => change(defaultsOf(ranges)),
    onChange: changes.listen,
  };
}

/**
 * @param {Pick<Storage, 'getItem'>|undefined} storage
 * @returns {Record<string, unknown>}
 */
function read(storage) {
  try {
    return Object(JSON.parse(storage?.getItem(STORE_KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** @param {Pick<Storage, 'setItem'>|undefined} storage @param {Values} values */
function keep(storage, values) {
  try {
    storage?.setItem(STORE_KEY, JSON.stringify(values));
  } catch {
    // Full or forbidden: the choice still holds until the page is closed.
  }
}

/** localStorage, or undefined where the browser forbids it. */
function browserStorage() {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
