/**
 * What a player's gestures do, and how easily they do it: which set of
 * gestures is in use, what each is mapped to, when each counts as made. Plain
 * data that belongs to the player's profile; docs/reference/profile-format.md
 * describes it. What makes no sense is left out, so a damaged store never
 * keeps anybody from playing.
 */
import { checkArgs } from '../commands/fields.js';
import { commands } from '../commands/index.js';
import { makeListeners } from '../core/listeners.js';
import { allowed, permits } from '../core/ranges.js';
import { recall, remember } from '../core/remembered.js';
import { isId } from './gesture-set.js';
import { TRIGGER_DEFAULTS, TRIGGER_SETTINGS } from './trigger.js';

/** @import {TriggerSettings} from './trigger.js' */

/** @typedef {{id: string, gestureId: string, command: string, args: Record<string, string|number>}} Mapping */
/**
 * `firing` holds the settings of the gestures' triggers: stored profiles and files call them so.
 * @typedef {{setId: string|null, mappings: readonly Mapping[], firing: Readonly<Record<string, TriggerSettings>>}} Choices
 */
/** @typedef {ReturnType<typeof createGestureChoices>} GestureChoices */

const STORE = 'gestures';
export const MOST_MAPPINGS = 60;
const MOST_TRIGGERS = 60;

/** @type {Choices} */
export const NO_CHOICES = Object.freeze({ setId: null, mappings: [], firing: {} });

/** @param {{recall: (name: string) => unknown, remember: (name: string, value: unknown) => void}} [store] */
export function createGestureChoices(store = { recall, remember }) {
  let state = goodChoices(store.recall(STORE));
  const changes = makeListeners();
  /** @param {Choices} next */
  const change = (next) => {
    state = next;
    store.remember(STORE, state);
    changes.tell();
  };
  return {
    /** @returns {Choices} */
    get state() {
      return state;
    },
    /** @returns {Choices}  plain data, to be stored */
    getState: () => structuredClone(state),
    /** @param {unknown} given  as getState gave it; {} forgets everything */
    setState: (given) => change(goodChoices(given)),
    /** @param {Partial<Choices>} changed */
    update: (changed) => change(goodChoices({ ...state, ...changed })),
    /** @param {string} gestureId @returns {TriggerSettings} */
    triggerOf: (gestureId) => state.firing[gestureId] ?? TRIGGER_DEFAULTS,
    /** @param {() => void} listener */
    onChange: changes.listen,
  };
}

/** @param {any} given @returns {Choices} */
export function goodChoices(given) {
  const mappings = Array.isArray(given?.mappings) ? given.mappings : [];
  const triggers = isRecord(given?.firing) ? Object.entries(given.firing) : [];
  return {
    setId: isId(given?.setId) ? given.setId : null,
    mappings: mappings
      .flatMap((/** @type {any} */ mapping) => (mappingProblem(mapping) ? [] : [toMapping(mapping)]))
      .slice(0, MOST_MAPPINGS),
    firing: Object.fromEntries(
      triggers
        .filter(([id, settings]) => isId(id) && !triggerProblem(settings))
        .map(([id, settings]) => [id, toTrigger(settings)])
        .slice(0, MOST_TRIGGERS),
    ),
  };
}

/**
 * Why a document's part cannot be, name by name; nothing where it can.
 * @param {any} given  undefined: a player without gestures
 * @returns {{name: string, value: unknown, expected: string}[]}
 */
export function choiceProblems(given) {
  if (given === undefined) return [];
  if (!isRecord(given)) return [{ name: 'gestures', value: given, expected: '{…}' }];
  const { setId = null, mappings = [], firing = {} } = given;
  const problems = [];
  if (setId !== null && !isId(setId)) problems.push({ name: 'gestures.setId', value: setId, expected: 'a-z 0-9 -' });
  if (!Array.isArray(mappings) || mappings.length > MOST_MAPPINGS)
    problems.push({ name: 'gestures.mappings', value: mappings, expected: `[0..${MOST_MAPPINGS}]` });
  else
    problems.push(
      ...mappings.flatMap((mapping, index) => named(`gestures.mappings.${index}`, mappingProblem(mapping))),
    );
  if (!isRecord(firing) || Object.keys(firing).length > MOST_TRIGGERS)
    problems.push({ name: 'gestures.firing', value: firing, expected: `{0..${MOST_TRIGGERS}}` });
  else
    problems.push(
      ...Object.entries(firing).flatMap(([id, settings]) =>
        named(`gestures.firing.${id}`, isId(id) ? triggerProblem(settings) : { value: id, expected: 'a-z 0-9 -' }),
      ),
    );
  return problems;
}

/** @typedef {{value: unknown, expected: string, name?: string}} Problem */

/** @param {string} name @param {Problem|null} problem */
const named = (name, problem) =>
  problem ? [{ ...problem, name: problem.name ? `${name}.${problem.name}` : name }] : [];

/** @param {any} mapping @returns {Problem|null} */
function mappingProblem(mapping) {
  if (!isRecord(mapping) || !isId(mapping.id) || !isId(mapping.gestureId))
    return { value: mapping, expected: '{id, gestureId, command, args}' };
  const found = commands.find(({ meta }) => meta.id === mapping.command);
  if (!found)
    return { name: 'command', value: mapping.command, expected: commands.map(({ meta }) => meta.id).join(', ') };
  return isRecord(mapping.args)
    ? checkArgs(found.meta.fields, mapping.args)
    : { name: 'args', value: mapping.args, expected: '{…}' };
}

/** @param {any} settings @returns {Problem|null} */
function triggerProblem(settings) {
  if (!isRecord(settings)) return { value: settings, expected: '{…}' };
  const bad = Object.entries(settings).find(([name, value]) => !permits(TRIGGER_SETTINGS, name, value));
  if (!bad) return null;
  const [name, value] = bad;
  return { name, value, expected: allowed(TRIGGER_SETTINGS, name) };
}

/** @param {Mapping} mapping @returns {Mapping} */
const toMapping = ({ id, gestureId, command, args }) => ({ id, gestureId, command, args: { ...args } });

/** @param {any} settings @returns {TriggerSettings} */
const toTrigger = (settings) => ({ ...TRIGGER_DEFAULTS, ...settings });

/** @param {unknown} value @returns {value is Record<string, any>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
