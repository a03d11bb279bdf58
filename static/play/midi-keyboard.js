/** A MIDI keyboard as a second player: the sound that is chosen, on a channel and a track of its own. */
import { KEYBOARD_CHANNEL as channel } from '../audio/keyboard-channel.js';
import { askForMidiAloud, isMidiAllowed, onMidi } from '../audio/midi-access.js';
import { listenToKeyboards, plugged } from '../audio/midi-in.js';
import { BANK_SELECT, OWN } from '../audio/own-sound.js';
import { findSound } from '../audio/sounds.js';
import { dispatch } from '../core/events.js';
import { soundOf } from '../instruments/index.js';
import { makeNoteHolder } from '../instruments/note-holder.js';
import { playBeside } from '../recorder/shared-channels.js';

/** @import {KeyboardMessage} from '../audio/midi-in.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */

/** Beside drums it plays melodies. */
const BESIDE_DRUMS = 'piano';

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {{start: () => unknown, loadSounds: (ids: readonly string[]) => unknown, nowSeconds: () => number, synthesiser?: unknown}} parts.sound
 * @param {Report} parts.report
 */
export function wireMidiKeyboard({ settings, sound, report }) {
  const { values } = settings;
  const emit = playBeside((event) => dispatch('creatable:note', { ...event, origin: 'player' }));
  const player = makeKeyboardPlayer({ emit, nowSeconds: sound.nowSeconds });
  /** The sound that the channel was last told, and by which synthesiser it was heard. @type {{name: string, by: unknown}} */
  let sent = { name: '', by: undefined };
  /** @type {AbortController|undefined} */
  let listening;

  const tellSound = () => {
    const { id, isDrums, program } = soundOf(values);
    if (isDrums) sound.loadSounds([BESIDE_DRUMS]);
    const atSeconds = sound.nowSeconds();
    emit({ type: 'control-change', channel, controller: BANK_SELECT, value: id === OWN ? 1 : 0, atSeconds });
    emit({ type: 'program-change', channel, program: isDrums ? findSound(BESIDE_DRUMS).program : program, atSeconds });
    sent = { name: soundName(), by: sound.synthesiser };
  };
  const soundName = () => `${soundOf(values).id} ${values.ownSound}`;
  const isSwitch = (/** @type {number} */ note) =>
    values.scan !== 'off' &&
    [values.switchOne, values.scan === 'two-switches' && values.switchTwo].includes(`midi:${note}`);

  /** @param {string} from @param {KeyboardMessage} message */
  const hear = (from, message) => {
    if (message.type === 'down') {
      if (isSwitch(message.note)) return;
      sound.start();
      if (sent.name !== soundName() || sent.by !== sound.synthesiser) tellSound();
    }
    player.play(from, message);
  };

  /** @param {MIDIAccess} access */
  const begin = (access) => {
    if (!values.midiKeyboard || listening) return;
    listening = new AbortController();
    const names = (/** @type {{name: string|null}} */ { name }) => ({ name: name ?? '' });
    listenToKeyboards(
      access,
      {
        hear,
        lost(input) {
          player.letGo(input.id);
          report('midi-keyboard-gone', names(input));
        },
        found: (input) => report('midi-keyboard-ready', names(input)),
      },
      listening.signal,
    );
    const [first] = plugged(access);
    if (first) report('midi-keyboard-ready', names(first));
    else report('midi-keyboard-empty');
  };
  const end = () => {
    listening?.abort();
    listening = undefined;
    player.letGoAll();
  };
  const ask = async () => {
    const access = await askForMidiAloud(report);
    if (access) begin(access);
  };

  settings.onChange((name) => {
    if (name !== 'midiKeyboard') return;
    end();
    if (!values.midiKeyboard) return;
    sound.start();
    ask();
  });
  // Whoever asked: it was refused before, and is allowed now.
  onMidi(begin);
  if (values.midiKeyboard) isMidiAllowed().then((allowed) => (allowed ? ask() : undefined));
}

/**
 * What each keyboard holds, so that it is let go when that is unplugged.
 * @param {Pick<Parameters<typeof makeNoteHolder>[0], 'emit'|'nowSeconds'>} parts
 */
function makeKeyboardPlayer({ emit, nowSeconds }) {
  const holder = makeNoteHolder({ emit, nowSeconds, channel });
  /** By the keyboard: its notes, and what it has bent or pressed. @type {Map<string, {notes: Set<number>, moved: Map<string, KeyboardMessage>}>} */
  const keyboards = new Map();
  const heldBy = (/** @type {string} */ from) => {
    const held = keyboards.get(from) ?? { notes: new Set(), moved: new Map() };
    keyboards.set(from, held);
    return held;
  };

  /** @param {KeyboardMessage} message */
  const move = (message) => {
    const atSeconds = nowSeconds();
    if (message.type === 'bend') emit({ type: 'pitch-bend', channel, value: message.value, atSeconds });
    if (message.type === 'control') {
      const { controller, value } = message;
      emit({ type: 'control-change', channel, controller, value, atSeconds });
    }
  };
  /** @param {string} from */
  const letGo = (from) => {
    const { notes, moved } = heldBy(from);
    for (const note of notes) holder.letGo(note, from);
    for (const message of moved.values()) move(/** @type {KeyboardMessage} */ ({ ...message, value: 0 }));
    keyboards.delete(from);
  };

  return {
    /** @param {string} from @param {KeyboardMessage} message */
    play(from, message) {
      const { notes, moved } = heldBy(from);
      if (message.type === 'down') {
        notes.add(message.note);
        holder.hold(message.note, from, message.velocity);
      } else if (message.type === 'up') {
        notes.delete(message.note);
        holder.letGo(message.note, from);
      } else {
        moved.set(message.type === 'bend' ? 'bend' : `control ${message.controller}`, message);
        move(message);
      }
    },
    letGo,
    letGoAll: () => [...keyboards.keys()].forEach(letGo),
  };
}
