/**
 * What each channel was last told, besides its notes.
 *
 * The synthesiser forgets programs, controllers and bends whenever a sound
 * bank is added; this remembers them, so that choosing a new sound changes
 * nothing else.
 */

/** @import {NoteEvent} from '../types.js' */

export const SUSTAIN_PEDAL = 64;

export class ChannelMemory {
  /** @type {Map<string, NoteEvent>} */
  #latest = new Map();

  /** @param {NoteEvent} event */
  remember(event) {
    if (event.type === 'note-on' || event.type === 'note-off') return;
    const what = event.type === 'control-change' ? `controller ${event.controller}` : event.type;
    this.#latest.set(`${event.channel} ${what}`, event);
  }

  /** @returns {NoteEvent[]} that bring a synthesiser that was reset to the same state */
  replay() {
    return [...this.#latest.values()];
  }

  /** @returns {number[]} the channels whose sustain pedal is down */
  sustained() {
    return this.replay().flatMap((event) =>
      event.type === 'control-change' && event.controller === SUSTAIN_PEDAL && event.value >= 64 ? [event.channel] : [],
    );
  }
}
