/** How a second player before the same camera sounds: with a sound, on a channel and a track of their own. */
import { BANK_SELECT } from '../audio/own-sound.js';
import { secondChoice, soundOf } from '../instruments/index.js';

/** @import {NoteEvent} from '../types.js' */

/** Beside the player's (0), a drawing's (1) and a MIDI keyboard's (2). */
export const SECOND_CHANNEL = 3;

/**
 * The channel is told its sound before its first note, and again where another one is chosen or another synthesiser
 * plays: a take that is being recorded hears it, too.
 * @param {Object} parts
 * @param {Readonly<Record<string, any> & {instrument: string}>} parts.values
 * @param {{nowSeconds: () => number, loadSounds: (ids: readonly string[]) => unknown, readonly synthesiser?: unknown}} parts.sound
 * @param {(event: NoteEvent) => void} parts.emit
 * @returns {(event: NoteEvent) => void}
 */
export function makeSecondVoice({ values, sound, emit }) {
  /** @type {{name: string, by: unknown}} */
  let sent = { name: '', by: undefined };
  const tellSound = () => {
    const atSeconds = sound.nowSeconds();
    const { id, program } = soundOf(secondChoice(values));
    sound.loadSounds([id]);
    emit({ type: 'control-change', channel: SECOND_CHANNEL, controller: BANK_SELECT, value: 0, atSeconds });
    emit({ type: 'program-change', channel: SECOND_CHANNEL, program, atSeconds });
    sent = { name: id, by: sound.synthesiser };
  };
  return (event) => {
    const isStale = sent.name !== soundOf(secondChoice(values)).id || sent.by !== sound.synthesiser;
    if (event.type === 'note-on' && event.channel === SECOND_CHANNEL && isStale) tellSound();
    emit(event);
  };
}
