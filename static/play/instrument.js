/**
 * The instrument between its players (stage, pointer) and its listeners
 * (`creatable:note`). A changed setting makes a new one; the old one lets go
 * of its notes first.
 */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { dispatch } from '../core/events.js';
import { inTime } from '../core/in-time.js';
import { onRequests } from '../core/requests.js';
import { alongOf, makeDuet } from '../instruments/duet.js';
import { findInstrument, isSplit, secondChoice, soundOf } from '../instruments/index.js';
import { isSecond } from '../pointer/second.js';
import { playBeside } from '../recorder/shared-channels.js';
import { LETTER_CODES } from './key-presses.js';
import { makeSecondVoice, SECOND_CHANNEL } from './second-voice.js';

/** @import {Chosen} from '../instruments/index.js' */
/** @import {Settings} from '../parts.js' */
/** @import {BodyPose, Instrument, NoteEvent, Pointer, StageRoom, Zone} from '../types.js' */
/** @import {PlayStage} from './play-stage.js' */

/** Pixels; no target may be smaller (WCAG 2.2, 2.5.8). A window of 320 has room for an octave with all its semitones. */
const SMALLEST_ZONE = 24;

/** With another one of these another instrument is played, */
const NAMES_ANEW = new Set(['instrument', 'players', 'secondInstrument']);
/** and with these, or any of its own settings, the same one anew. */
const MAKES_ANEW = new Set([...NAMES_ANEW, 'sound', 'secondSound']);

/**
 * @param {{width: number, height: number}} stage  pixels; 0: not laid out yet
 * @returns {StageRoom}  zones that have room beside and above each other
 */
export function roomOf({ width, height }) {
  if (!width || !height) return { columns: Infinity, rows: Infinity, aspect: 2 };
  return {
    columns: Math.floor(width / SMALLEST_ZONE),
    rows: Math.floor(height / SMALLEST_ZONE),
    aspect: width / height,
  };
}

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {PlayStage} parts.stage
 * @param {Parameters<typeof makeSecondVoice>[0]['sound']} parts.sound
 * @param {() => readonly (readonly number[])[]} [parts.ownSong]  what the player plays of their own song, moment by moment
 * @param {() => void} parts.onFirstPress  a key was pressed by hand: the moment at which sound may start
 * @param {(zones: readonly Zone[]) => void} parts.onZones  there are others now
 */
export function wireInstrument({ settings, stage, sound, ownSong = () => [], onFirstPress, onZones }) {
  const { nowSeconds } = sound;
  const { values } = settings;
  const showPrompt = () => {
    stage.prompt = instrument.prompt?.() ?? null;
  };
  const send = playBeside((event) => dispatch('creatable:note', { ...event, origin: 'player' }));
  /** @param {NoteEvent} event */
  const emit = (event) => {
    send(event);
    if (event.type === 'lyric') showPrompt();
  };
  const emitSecond = makeSecondVoice({
    values,
    sound,
    emit: playBeside((event) => dispatch('creatable:note', { ...event, origin: 'player' })),
  });
  /** @param {Chosen} chosen @param {number} channel @param {typeof emit} tell @param {{width: number, height: number}} place */
  const makeOne = ({ instrument: id }, channel, tell, place) =>
    findInstrument(id).create({
      settings: values,
      channel,
      room: { ...roomOf(place), isHalf: isSplit(values) },
      ownSong: ownSong(),
      emit: tell,
      nowSeconds,
    });
  /** Drums are drums for both. */
  const secondChannel = () => (soundOf(secondChoice(values)).isDrums ? DRUM_CHANNEL : SECOND_CHANNEL);
  const make = () => {
    const { clientWidth: width, clientHeight: height } = stage;
    const along = alongOf(width);
    const half = along === 'x' ? { width: width / 2, height } : { width, height: height / 2 };
    const place = isSplit(values) ? half : { width, height };
    const first = makeOne(values, soundOf(values).channel, emit, place);
    if (values.players !== 2) return first;
    const second = makeOne(secondChoice(values), secondChannel(), emitSecond, place);
    const isSecondDrums = secondChannel() === DRUM_CHANNEL;
    return makeDuet(first, second, { isSplit: isSplit(values), isSecondDrums, along });
  };
  const show = () => {
    const { zones, axes = [], lanes = [], rest, bendsWithin = false, isCornerFree } = instrument;
    stage.dataset.mirror = isSplit(values) ? alongOf(stage.clientWidth) : isCornerFree ? 'side' : 'above';
    // With an instrument each, a lane is one player's.
    const players = isSplit(values) ? 1 : values.players;
    Object.assign(stage, { zones, axes, lanes, rest, bendsWithin, players, channel: soundOf(values).channel });
    onZones(zones);
    showPrompt();
  };
  /** @type {Instrument} */
  let instrument = make();
  let sustain = false;
  show();

  /** @param {Instrument} next */
  const changeTo = (next) => {
    instrument.dispose();
    instrument = next;
    show();
    instrument.setSustain(sustain);
  };
  /** What sounds follows it, and a take that is being recorded says from when on it was played. */
  const sayInstrument = () => {
    const atSeconds = nowSeconds();
    emit({ type: 'instrument', channel: soundOf(values).channel, instrument: values.instrument, atSeconds });
    if (values.players !== 2) return;
    const { instrument: theirs } = secondChoice(values);
    emitSecond({ type: 'instrument', channel: secondChannel(), instrument: theirs, atSeconds });
  };
  const playedMetas = () => [values, secondChoice(values)].map((chosen) => findInstrument(chosen.instrument).meta);
  settings.onChange((name) => {
    const metas = playedMetas();
    if (NAMES_ANEW.has(name)) {
      // The old one's notes end where they sound.
      instrument.dispose();
      sayInstrument();
    }
    if (MAKES_ANEW.has(name) || metas.some((meta) => Object.hasOwn(meta.settings, name))) changeTo(make());
  });
  sayInstrument();
  /** What it is made of has changed: there is other room, or its zones have other names. */
  const renew = () => {
    const fitting = make();
    if (isAlike(fitting, instrument)) fitting.dispose();
    else changeTo(fitting);
  };
  new ResizeObserver(renew).observe(stage);
  onRequests(stage, {
    'zone-press': ({ zoneId, source }) => {
      onFirstPress();
      instrument.press(zoneId, { source });
    },
    'zone-release': ({ zoneId, source }) => instrument.release(zoneId, { source }),
  });

  return {
    /** @param {Pointer} pointer */
    update: (pointer) => instrument.update(pointer),
    /** @param {BodyPose} body */
    playBody(body) {
      const mark = isSecond(body.source) && !isSplit(values) ? 2 : 1;
      stage.showReadings(instrument.updatePose?.(body) ?? [], mark);
    },
    releaseAll: () => instrument.releaseAll(),
    renew,
    /** The song of the player's own is another one, or is there now. */
    followOwnSong() {
      if (playedMetas().some(({ ofOwnSong }) => ofOwnSong)) changeTo(make());
    },
    toggleSustain() {
      sustain = !sustain;
      instrument.setSustain(sustain);
      return sustain;
    },
  };
}

/** @param {Instrument} one @param {Instrument} other  whether the stage looks the same with both */
const isAlike = (one, other) => JSON.stringify([one.zones, one.lanes]) === JSON.stringify([other.zones, other.lanes]);

/** A browser that does not say what is printed on the keys has the usual letters. */
const LETTERS_MS = 2000;

/**
 * The letters that this computer prints on the keys which play.
 * @returns {Promise<string[]>}
 */
export async function letterNames() {
  const asked = navigator.keyboard?.getLayoutMap();
  const layout = asked && (await inTime(asked, LETTERS_MS).catch(() => undefined));
  const usual = (/** @type {string} */ code) => ({ Semicolon: ';', Quote: "'" })[code] ?? code.slice(3);
  return LETTER_CODES.map((code) => (layout?.get(code) ?? usual(code)).toUpperCase());
}
