/**
 * What a player's gestures do, and how easily they do it: which set of
 * gestures is in use, what each is mapped to, when each counts as made. Plain
 * data that belongs to the player's profile; docs/reference/profile-format.md
 * describes it. What makes no sense is left out, so a damaged store never
 * keeps anybody from playing.
 */
import { argsOf } from '../commands/fields.js';
import { commands } from '../commands/index.js';
import { fields, goodOnes, isRecord, namedBy, readBy, textThat, valuesOf } from '../core/documents.js';
import { makeListeners } from '../core/listeners.js';
import { recall, remember } from '../core/remembered.js';
import { array, check, lazy, maxLength, nullable, optional, picklist, pipe, transform } from '../vendor/valibot.js';
import { isId } from './gesture-set.js';
import { TRIGGER_DEFAULTS, TRIGGER_SETTINGS } from './trigger.js';

/** @import {Problem} from '../core/documents.js' */
/** @import {GenericSchema} from '../vendor/valibot.js' */
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
const MAPPINGS_AT_MOST = `[0..${MOST_MAPPINGS}]`;

const ID = textThat(isId, 'a-z 0-9 -');
const COMMAND = picklist(
  commands.map(({ meta }) => meta.id),
  commands.map(({ meta }) => meta.id).join(', '),
);
const MAPPINGS = commands.map(({ meta }) => ({
  id: meta.id,
  schema: fields({ id: ID, gestureId: ID, command: COMMAND, args: argsOf(meta.fields) }),
}));
/** What its arguments may be is for its command to say; one without a command is held to the first, and refused. */
const MAPPING = /** @type {GenericSchema<unknown, Mapping>} */ (
  lazy((given) => (MAPPINGS.find(({ id }) => isRecord(given) && id === given.command) ?? MAPPINGS[0]).schema)
);
const TRIGGERS = namedBy(
  ID,
  pipe(
    valuesOf(TRIGGER_SETTINGS),
    transform((given) => ({ ...TRIGGER_DEFAULTS, ...given })),
  ),
);
const CHOICES = fields({
  setId: optional(nullable(ID), null),
  mappings: optional(pipe(array(MAPPING, MAPPINGS_AT_MOST), maxLength(MOST_MAPPINGS, MAPPINGS_AT_MOST)), []),
  firing: optional(
    pipe(
      TRIGGERS,
      check((triggers) => Object.keys(triggers).length <= MOST_TRIGGERS, `{0..${MOST_TRIGGERS}}`),
    ),
    {},
  ),
});

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
    /** @param {string} gestureId @param {TriggerSettings} [trigger]  without one, that of every gesture at first */
    setTrigger(gestureId, trigger) {
      const { [gestureId]: _before, ...others } = state.firing;
      this.update({ firing: trigger ? { ...others, [gestureId]: trigger } : others });
    },
    /** @param {string} gestureId @returns {TriggerSettings} */
    triggerOf: (gestureId) => state.firing[gestureId] ?? TRIGGER_DEFAULTS,
    /** @param {() => void} listener */
    onChange: changes.listen,
  };
}

/** @param {any} given @returns {Choices} */
export function goodChoices(given) {
  const triggers = isRecord(given?.firing) ? Object.entries(given.firing) : [];
  return {
    setId: isId(given?.setId) ? given.setId : null,
    mappings: goodOnes(MAPPING, given?.mappings).slice(0, MOST_MAPPINGS),
    firing: Object.fromEntries(
      triggers
        .flatMap(([id, settings]) => Object.entries(readBy(TRIGGERS, { [id]: settings }).value ?? {}))
        .slice(0, MOST_TRIGGERS),
    ),
  };
}

/**
 * Why a document's part cannot be, name by name; nothing where it can.
 * @param {unknown} given  undefined: a player without gestures
 * @returns {Problem[]}
 */
export const choiceProblems = (given) =>
  readBy(CHOICES, given === undefined ? {} : given).problems.map(({ name, ...problem }) => ({
    ...problem,
    name: ['gestures', ...name.split('.').filter((each) => !['', 'args'].includes(each))].join('.'),
  }));
