/**
 * A song that somebody leads: all of its parts, on a clock that goes as fast as they want, rests where they rest and goes
 * on there, louder and softer, with these parts or those.
 */
import { withChords } from '../band/chord-part.js';
import { createPlayer } from '../recorder/playback.js';
import { wholeTake } from '../songs/accompaniment.js';
import { PliableClock } from './pliable-clock.js';

/** @import {Bed} from '../band/chord-part.js' */
/** @import {Timers} from '../core/in-time.js' */
/** @import {Score} from '../songs/score.js' */
/** @import {NoteEvent} from '../types.js' */
/** @import {Course} from './leader.js' */

const EXPRESSION = 11;
const FULL = 127;
/** Fewer would be heard by nobody. */
const LOUDNESS_STEP = 3;
/** What rested goes on with the note that it rested in, where that is no longer ago. */
const BACK_SECONDS = 2;

export class LedSong {
  #take;
  #parts;
  #send;
  #sound;
  #clock;
  #player;
  #fromSeconds = 0;
  #loudness = FULL;
  /** Those that sound, by channel. @type {(channel: number) => boolean} */
  #isHeard = () => true;

  /** @param {{score: Score, bed: Bed, nowSeconds: () => number, send: (event: NoteEvent) => void, timers?: Timers}} parts */
  constructor({ score, bed, nowSeconds, send, timers = globalThis }) {
    const pitched = score.parts.filter(({ isDrums }) => !isDrums);
    const { take, parts, bpm } = wholeTake(pitched.length > 1 ? score : withChords(score, bed));
    this.#take = take;
    this.#parts = parts;
    this.#send = send;
    this.#sound = { nowSeconds };
    this.#clock = new PliableClock(nowSeconds);
    this.bpm = bpm;
    this.beatsInBar = Math.max(1, Math.round((score.bars[2] ?? score.beats) - (score.bars[1] ?? score.bars[0])));
    this.#player = createPlayer({
      send: (event) => this.#pass(event),
      nowSeconds: this.#clock.now,
      mapChannel: (channel) => channel,
      onEnd: ({ finished }) => finished && this.#again(),
      timers: {
        setTimeout: (work, ms) => timers.setTimeout(work, ms / this.#clock.rate),
        clearTimeout: (timer) => timers.clearTimeout(timer),
      },
    });
  }

  get take() {
    return this.#take;
  }

  /** As many as can come and go. */
  get parts() {
    return this.#parts.length;
  }

  get beat() {
    return (this.#player.isPlaying ? this.#player.positionSeconds : this.#fromSeconds) * (this.bpm / 60);
  }

  /** @param {Course} course */
  follow({ plays, rate, loudness, parts, group }) {
    const heard = this.#parts.filter((part, rank) => rank < parts && (group === 'all' || part.group === group));
    const channels = new Set(heard.map(({ channel }) => channel));
    this.#isHeard = (channel) => channels.has(channel) || !this.#parts.some((part) => part.channel === channel);
    if (rate !== this.#clock.rate) this.#clock.setRate(rate);
    this.#setLoudness(loudness);
    if (plays && !this.#player.isPlaying) this.#player.play(this.#take, { fromSeconds: this.#fromSeconds });
    else if (!plays) this.#rest();
  }

  stop() {
    this.#rest();
    this.#fromSeconds = 0;
    this.#setLoudness(1);
  }

  #rest() {
    if (!this.#player.isPlaying) return;
    const at = this.#player.positionSeconds;
    this.#player.stop();
    const begun = this.#take.events.findLast(({ type, atSeconds }) => type === 'note-on' && atSeconds <= at);
    this.#fromSeconds = begun && at - begun.atSeconds < BACK_SECONDS ? begun.atSeconds : at;
  }

  #again() {
    this.#fromSeconds = 0;
    this.#player.play(this.#take);
  }

  /** @param {number} loudness  0..1 */
  #setLoudness(loudness) {
    const value = Math.round(FULL * loudness);
    if (value === this.#loudness || (Math.abs(value - this.#loudness) < LOUDNESS_STEP && loudness < 1)) return;
    this.#loudness = value;
    this.#sayLoudness();
  }

  #sayLoudness() {
    const atSeconds = this.#sound.nowSeconds();
    for (const { channel } of this.#take.tracks)
      this.#send({ type: 'control-change', channel, controller: EXPRESSION, value: this.#loudness, atSeconds });
  }

  /** What is late on this clock is now for whoever hears it. @param {NoteEvent} event */
  #pass(event) {
    if (event.type === 'note-on' && !this.#isHeard(event.channel)) return;
    this.#send({ ...event, atSeconds: this.#sound.nowSeconds() });
  }
}
