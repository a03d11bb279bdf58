/**
 * The theremin: one voice that follows the pointer. One direction is pitch, the
 * other loudness; a side of the stage is silent.
 *
 * Its zones are the tones of the scale, so whoever has one switch, a key or a
 * finger plays the same pitches, gliding from one to the next.
 */
import { PITCHED_SOUNDS } from '../audio/sounds.js';
import { clamp } from '../core/numbers.js';
import { checked, chosenOf, oneOf, whole } from '../core/ranges.js';
import { ARRANGEMENTS, arrange, REST, thatFit } from './arrangements.js';
import { makeGlidingVoice } from './gliding-voice.js';
import { hidesTones, MUSIC_SETTINGS, MUSIC_WORDS, notesOf } from './music-settings.js';
import { makePedal } from './pedal.js';
import { isBlackKey, octaveKeys } from './scales.js';
import { middleOf } from './shapes.js';
import { makeTrembling } from './trembling.js';
import { makeZoneFinder } from './zone-finder.js';
import { TOUCH_SETTINGS, TOUCH_WORDS, zoneOf } from './zone-player.js';

/** @import {Axis, Instrument, InstrumentContext, Pointer, Zone} from '../types.js' */

const { fixedVelocity, deadZone } = TOUCH_SETTINGS;

const SETTINGS = Object.freeze({
  ...MUSIC_SETTINGS,
  thereminOctaves: whole(1, 3, 2),
  /** Which direction is pitch, and whether the other one is loudness. */
  thereminAxes: oneOf(['up', 'side', 'up-alone', 'side-alone'], 'up'),
  /** How strongly the pitch is drawn to the tones of the scale. */
  drawn: oneOf(['freely', 'gently', 'firmly'], 'gently'),
  tremble: oneOf(['calmed', 'vibrato', 'heard'], 'calmed'),
  fixedVelocity,
  deadZone,
});

export const meta = Object.freeze({
  id: 'theremin',
  nameKey: 'instrument-theremin',
  needs: 'movement',
  picture:
    'M10 30 h32 v10 h-32 z M37 4 h3 v26 h-3 z M10 30.5 h-3.5 a4.5 4.5 0 0 0 0 9 h3.5 v-2.5 h-3.5 a2 2 0 0 1 0 -4 h3.5 z M33.3 7.6 a10 10 0 0 0 0 12.8 l1.9 -1.6 a7.5 7.5 0 0 1 0 -9.6 z M29.5 4.4 a15 15 0 0 0 0 19.2 l1.9 -1.6 a12.5 12.5 0 0 1 0 -16 z M25.7 1.2 a20 20 0 0 0 0 25.6 l1.9 -1.6 a17.5 17.5 0 0 1 0 -22.4 z',
  sounds: Object.freeze(['strings', 'flute', 'choir', ...PITCHED_SOUNDS]).filter(
    (sound, index, all) => all.indexOf(sound) === index,
  ),
  settings: SETTINGS,
  words: Object.freeze({ ...MUSIC_WORDS, ...TOUCH_WORDS }),
  hides: hidesTones,
});

/** The softest that is still heard, as a part of the loudest. */
const SOFTEST = 0.25;

/** How the way between two neighbouring tones is bent: 1 is a straight glide, more stays longer near the tones. */
const PULL = Object.freeze({ freely: 1, gently: 3, firmly: Infinity });

/**
 * @param {readonly number[]} notes  of the zones, ascending
 * @param {number} place  0..1 from the lowest border to the highest
 * @param {number} pull  one of PULL
 * @returns {number}  MIDI pitch; in the middle of a zone its note
 */
export function pitchAt(notes, place, pull) {
  const index = clamp(place * notes.length - 0.5, 0, notes.length - 1);
  const below = Math.min(Math.floor(index), Math.max(0, notes.length - 2));
  const [low, high] = [notes[below], notes[Math.min(below + 1, notes.length - 1)]];
  const part = index - below;
  if (pull === Infinity) return part < 0.5 ? low : high;
  const bent = part ** pull / (part ** pull + (1 - part) ** pull);
  return low + bent * (high - low);
}

/**
 * @param {InstrumentContext} context
 * @returns {Instrument}
 * @throws {RangeError} naming the first setting that is out of range
 */
export function create({ channel, emit, nowSeconds, room, ...context }) {
  const settings = checked(SETTINGS, context.settings);
  const { isUpward, isLoudnessFixed } = readAxes(settings.thereminAxes);
  const tones = notesOf(
    settings,
    settings.thereminOctaves * (octaveKeys(settings.scale, chosenOf(settings.tones)) - 1) + 1,
  );
  const arrangement = isUpward ? 'column' : 'row';
  // A zone must be large enough for a finger; the pitches between two of them are there all the same.
  const every = Math.ceil(tones.length / thatFit(tones.length, arrangement, room));
  const zones = arrange(
    tones
      .filter((_, index) => index % every === 0)
      .map(({ note, label }) => ({ notes: [note], label, dark: isBlackKey(note) })),
    arrangement,
  );
  const notes = tones.map(({ note }) => note);
  const voice = makeGlidingVoice({ emit, nowSeconds, channel });
  const pedal = makePedal({ emit, nowSeconds, channel });
  const fixedLoudness = settings.fixedVelocity / 127;
  /** @type {Map<string, {finder: ReturnType<typeof makeZoneFinder>, trembling: ReturnType<typeof makeTrembling>}>} */
  const pointers = new Map();
  let disposed = false;

  /** @param {string} source */
  const playerOf = (source) => {
    const player = pointers.get(source) ?? {
      finder: makeZoneFinder([soundingArea(isUpward)], settings),
      trembling: makeTrembling(settings.tremble),
    };
    pointers.set(source, player);
    return player;
  };
  /** @param {Pointer} pointer @returns {number}  0..1 */
  const loudnessAt = ({ x, y }) => {
    if (isLoudnessFixed) return fixedLoudness;
    const way = clamp(((isUpward ? x : y) - REST) / (1 - REST), 0, 1);
    return SOFTEST + (1 - SOFTEST) * way;
  };

  return {
    zones,
    axes: axesOf(zones, settings.root, isUpward),
    rest: ARRANGEMENTS[arrangement].rest,
    update(pointer) {
      if (disposed) return;
      const source = `pointer ${pointer.source}`;
      const { finder, trembling } = playerOf(pointer.source);
      const isThere = pointer.present && Number.isFinite(pointer.x + pointer.y);
      if (!isThere) finder.forget();
      if (!isThere || finder.find(pointer.x, pointer.y) === null) {
        trembling.forget();
        voice.letGo(source);
        return;
      }
      const { place, vibrato } = trembling.follow(isUpward ? 1 - pointer.y : pointer.x, pointer.atMs);
      const pitch = pitchAt(notes, place, PULL[settings.drawn]);
      voice.want(source, { pitch, loudness: loudnessAt(pointer), vibrato }, settings.fixedVelocity);
    },
    press(zoneId, { source, velocity = settings.fixedVelocity }) {
      const [pitch] = zoneOf(zones, zoneId).notes;
      if (!disposed) voice.want(source, { pitch, loudness: fixedLoudness, vibrato: 0 }, velocity);
    },
    release(_, { source }) {
      voice.letGo(source);
    },
    releaseAll() {
      voice.releaseAll();
      pedal.damp();
    },
    setSustain(on) {
      if (!disposed) pedal.set(on);
    },
    dispose() {
      voice.dispose();
      pedal.set(false);
      disposed = true;
    },
  };
}

/** @param {string} axes */
const readAxes = (axes) => ({ isUpward: axes.startsWith('up'), isLoudnessFixed: axes.endsWith('-alone') });

/** All of the stage but its silent side. @param {boolean} isUpward */
function soundingArea(isUpward) {
  const [x, y] = isUpward ? [REST, 0] : [0, REST];
  return { shape: /** @type {const} */ ({ kind: 'rectangle', x, y, width: 1 - x, height: 1 - y }) };
}

/**
 * Each octave's first tone is a line with its name.
 * @param {readonly Zone[]} zones
 * @param {number} root
 * @param {boolean} isUpward
 * @returns {readonly Axis[]}
 */
function axesOf(zones, root, isUpward) {
  const lines = zones
    .filter(({ notes }) => notes[0] % 12 === root)
    .map(({ shape, label }) => ({ at: isUpward ? middleOf(shape).y : middleOf(shape).x, label }));
  return [{ id: 'pitch', along: isUpward ? 'y' : 'x', lines }];
}
