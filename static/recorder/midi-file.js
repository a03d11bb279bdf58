/**
 * Takes as Standard MIDI Files, made in the browser: byte by byte what creatable/exporters makes of them, so that it is
 * one file whoever makes it. tests/python/test_midi_of_the_page.py holds the two together. Pure; loaded when it is needed.
 */
import { putEvent, timelineOf } from './midi-timeline.js';
import { tune } from './midi-tuning.js';
import { MidiTrack, midiFile, TEXTS } from './midi-writer.js';

/** @import {Take, TakeTrack} from '../types.js' */
/** @import {Timeline} from './midi-timeline.js' */

export { midiOfTakes } from './midi-together.js';

const PROGRAM_CHANGE = 0xc0;

/** A track that conducts, then one for each channel. @param {Take} take @returns {Uint8Array<ArrayBuffer>} */
export function midiOfTake(take) {
  const timeline = timelineOf(take);
  const conductor = new MidiTrack();
  conductor.text(0, TEXTS.track, take.name);
  conductor.tempo(0, take.tempoBpm);
  conductor.fourQuarters(0);
  conductor.end(timeline.endTick);
  return midiFile([conductor, ...tracksOf(take, timeline).map((track) => play(track, take, timeline))]);
}

/** The take's, and one for each channel with events but without a note. @param {Take} take @param {Timeline} timeline */
function tracksOf({ tracks }, { events }) {
  /** @type {Map<number, TakeTrack>} */
  const named = new Map(tracks.map((track) => [track.channel, track]));
  for (const { event } of events) {
    const { channel } = event;
    if (!named.has(channel)) named.set(channel, { channel, name: `Channel ${channel + 1}`, program: 0 });
  }
  return [...named.values()].sort((one, other) => one.channel - other.channel);
}

/** @param {TakeTrack} about @param {Take} take @param {Timeline} timeline */
function play({ channel, name, program }, { settings }, { events, endTick }) {
  const track = new MidiTrack();
  track.text(0, TEXTS.track, name);
  for (const message of tune(channel, settings)) track.put(0, message);
  track.put(0, [PROGRAM_CHANGE | channel, program]);
  for (const { tick, event } of events) if (event.channel === channel) putEvent(track, tick, event);
  track.end(endTick);
  return track;
}
