/**
 * What each channel was last told: sound, instrument, controllers, parameters, bend. The player chose
 * the sound and pressed the pedal before pressing Record, so a take begins by
 * saying so; playback that starts in the middle has to catch up; and a
 * synthesiser forgets all of it whenever a sound bank is added.
 */

/** @import {ControlChange, NoteEvent} from '../types.js' */

export const SUSTAIN_PEDAL = 64;
/** From here on a pedal is down. */
const PEDAL_DOWN = 64;

/** Volume and pan in the middle of nowhere: a controller at its usual value need not be said. */
const USUAL = new Map([
  [7, 100],
  [8, 64],
  [10, 64],
  [11, 127],
]);
const RESET_ALL = 121;
/** From here on controllers are commands ("all notes off"), not states. */
const FIRST_COMMAND = 120;

/**
 * Parameters have no controller of their own: two say by their pair which one is meant, registered or not, and two more
 * say its value (MIDI 1.0, "RPN" and "NRPN"). Said one by one, each as it was last, they would mean another or none.
 */
const SELECTORS = Object.freeze([
  [101, 100],
  [99, 98],
]);
const DATA_ENTRY = Object.freeze([6, 38]);
const NO_PARAMETER = 127;
/** Which is the bend's range, and what it is where nobody said. */
const BEND_RANGE = '101 0 0';
const USUAL_BEND_RANGE = 2;

/** @typedef {{selected: ControlChange[], values: Map<string, ControlChange[]>}} Parameters  which one is meant, and the last values of each */

/** What stays as it is until it is said anew. */
const STATES = new Set(['program-change', 'pitch-bend', 'instrument']);

export function createChannelMemory() {
  /** @type {Map<number, Map<string, NoteEvent>>} */
  const channels = new Map();
  /** @type {Map<number, Parameters>} */
  const parameters = new Map();
  /** @param {number} channel @returns {NoteEvent[]} */
  const state = (channel) => [
    ...[...(channels.get(channel)?.values() ?? [])]
      .filter((event) => !isUsual(event))
      .sort((a, b) => Number(b.type === 'program-change') - Number(a.type === 'program-change')),
    ...saidAgain(parameters.get(channel)),
  ];
  return {
    /** @param {NoteEvent} event */
    hear(event) {
      const states = channels.get(event.channel) ?? new Map();
      channels.set(event.channel, states);
      if (STATES.has(event.type)) states.set(event.type, event);
      if (event.type !== 'control-change') return;
      if (isOfParameter(event)) {
        const known = parameters.get(event.channel) ?? { selected: [], values: new Map() };
        parameters.set(event.channel, known);
        hearParameter(known, event);
      } else if (event.controller < FIRST_COMMAND) states.set(`controller ${event.controller}`, event);
      if (event.controller === RESET_ALL) keepProgram(states);
    },

    /**
     * @param {number} channel
     * @returns {NoteEvent[]}  what a fresh channel must be told to be like this one; the sound first
     */
    state,

    /** @param {number} channel @returns {number}  semitones that its full bend goes */
    bendRange: (channel) => parameters.get(channel)?.values.get(BEND_RANGE)?.[0]?.value ?? USUAL_BEND_RANGE,

    /** @returns {NoteEvent[]}  what brings a synthesiser that was reset to where it was */
    all: () => [...channels.keys()].flatMap(state),

    /** @returns {number[]}  the channels whose sustain pedal is down */
    sustained: () => [...channels.keys()].filter((channel) => state(channel).some(isPedalDown)),

    /** @returns {number[]}  every channel that was ever told something */
    channels: () => [...channels.keys()],
  };
}

/** @param {Map<string, NoteEvent>} states */
function keepProgram(states) {
  for (const key of [...states.keys()]) if (key !== 'program-change') states.delete(key);
}

/** @param {ControlChange} event */
const isOfParameter = ({ controller }) => DATA_ENTRY.includes(controller) || SELECTORS.flat().includes(controller);

/** @param {Parameters} known  changed @param {ControlChange} event */
function hearParameter({ selected, values }, event) {
  const pair = SELECTORS.find((each) => each.includes(event.controller));
  if (pair) {
    // One that is registered and one that is not are never meant at once.
    const others = selected.filter(({ controller }) => controller !== event.controller && pair.includes(controller));
    selected.splice(0, selected.length, ...others, event);
    return;
  }
  const name = nameOf(selected);
  if (name === null) return;
  const said = (values.get(name) ?? []).filter(({ controller }) => controller !== event.controller);
  values.set(
    name,
    [...said, event].sort((a, b) => a.controller - b.controller),
  );
}

/** @param {readonly ControlChange[]} selected @returns {string|null}  null: none is meant */
function nameOf(selected) {
  const pair = SELECTORS.find(([high]) => selected.some(({ controller }) => controller === high));
  if (!pair) return null;
  const numbers = pair.map((each) => selected.find(({ controller }) => controller === each)?.value ?? NO_PARAMETER);
  return numbers.every((number) => number === NO_PARAMETER) ? null : [pair[0], ...numbers].join(' ');
}

/** @param {Parameters|undefined} known @returns {ControlChange[]}  each parameter with its values, and then which one is meant by now */
function saidAgain(known) {
  if (!known) return [];
  const unusual = [...known.values].filter(([name, values]) => !(name === BEND_RANGE && isUsualRange(values)));
  const values = unusual.flatMap(([name, said]) => {
    const [controller, ...numbers] = name.split(' ').map(Number);
    const selecting = numbers.map((value, index) => ({ ...said[0], controller: controller - index, value }));
    return [...selecting, ...said];
  });
  return values.length || nameOf(known.selected) !== null ? [...values, ...known.selected] : [];
}

/** @param {readonly ControlChange[]} values */
const isUsualRange = (values) =>
  values.every(({ controller, value }) => value === (controller === DATA_ENTRY[0] ? USUAL_BEND_RANGE : 0));

/** @param {NoteEvent} event */
function isUsual(event) {
  if (event.type === 'pitch-bend') return event.value === 0;
  if (event.type !== 'control-change') return false;
  if (event.controller === SUSTAIN_PEDAL) return event.value < PEDAL_DOWN;
  return event.value === (USUAL.get(event.controller) ?? 0);
}

/** @param {NoteEvent} event */
const isPedalDown = (event) =>
  event.type === 'control-change' && event.controller === SUSTAIN_PEDAL && event.value >= PEDAL_DOWN;
