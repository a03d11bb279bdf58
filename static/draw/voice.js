/** What a drawing sounds with: an instrument on a channel of its own, beside the player's and that of takes. */
import { findSound } from '../audio/sounds.js';
import { makeNoteHolder } from '../instruments/note-holder.js';

/** @import {NoteEvent} from '../types.js' */

/** Melodies play on 0, takes from 8 on; a drawn drum is a drum like any other. */
const CHANNEL = 1;
const PAN = 10;
const VELOCITY = 88;

/**
 * @param {Object} parts
 * @param {(event: NoteEvent) => void} parts.emit
 * @param {() => number} parts.nowSeconds
 */
export function createVoice({ emit, nowSeconds }) {
  let channel = CHANNEL;
  let holder = makeNoteHolder({ emit, nowSeconds, channel });
  let pan = 64;
  /** @type {Set<number>} */
  let held = new Set();

  return {
    /** @param {string} soundId */
    become(soundId) {
      this.silence();
      const { isDrums, program, channel: own } = findSound(soundId);
      channel = isDrums ? own : CHANNEL;
      holder = makeNoteHolder({ emit, nowSeconds, channel });
      if (!isDrums) emit({ type: 'program-change', channel, program, atSeconds: nowSeconds() });
    },
    /**
     * These notes and no others: those that go on are not struck again.
     * @param {readonly number[]} notes
     * @param {number} [wantedPan]  0 (left) .. 127 (right)
     */
    hold(notes, wantedPan = 64) {
      const next = new Set(notes);
      for (const note of held) if (!next.has(note)) holder.letGo(note, 'drawing');
      if (wantedPan !== pan)
        emit({ type: 'control-change', channel, controller: PAN, value: wantedPan, atSeconds: nowSeconds() });
      pan = wantedPan;
      for (const note of next) holder.hold(note, 'drawing', VELOCITY);
      held = next;
    },
    silence() {
      holder.releaseAll();
      held = new Set();
    },
  };
}
