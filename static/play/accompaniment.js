/**
 * The band: the other parts of a song, heard while the player plays their own, from bar to bar, as slow or fast as they
 * want, once or again and again.
 */

import { withChords } from '../band/chord-part.js';
import { dispatch } from '../core/events.js';
import { makeListeners } from '../core/listeners.js';
import { onRequests } from '../core/requests.js';
import { createPlayer } from '../recorder/playback.js';
import { accompanimentTake, beatsOf } from '../songs/accompaniment.js';
import { transposed } from '../songs/score.js';
import { AccompanimentGuide } from './accompaniment-guide.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Score} from '../songs/score.js' */
/** @import {NoteEvent, Take} from '../types.js' */
/** @import {SongAccompaniment} from './song-accompaniment.js' */
/** @import {Step, Struck} from './song-guide.js' */

/** @typedef {{start: () => Promise<void>, loadTake: (take: Take) => Promise<void>, nowSeconds: () => number, readonly synthesiser?: {suspended: boolean}}} BandSound */
/** What the player plays of a song, how far it is carried up for that, and what they strike for it. @typedef {{score: Score, steps: readonly Step[], shift: number, struck: readonly Struck[]}} Own */

const toPage = (/** @type {NoteEvent} */ event) => dispatch('creatable:note', { ...event, origin: 'accompaniment' });

const SHOWN = ['songSpeed', 'songLoop', 'songNotes', 'songChords'];
/** With another one of these it begins anew. */
const PLAYED_ANEW = ['songSpeed', 'songChords'];

/** The others stay where they sound well: in the same key, and no octave away. @param {number} semitones */
const inOneOctave = (semitones) => semitones - 12 * Math.round(semitones / 12);

export class Accompaniment {
  #settings;
  #sound;
  #view;
  #report;
  #player;
  #changes = makeListeners();
  /** @type {Own|null} */
  #own = null;
  #passage = { fromBar: 0, toBar: 0 };
  /** @type {{guide: AccompanimentGuide, take: Take}|null} */
  #playing = null;
  /** Counts what was asked for: a start that comes late is no start any more. */
  #request = 0;
  #isOn = false;
  /** Of the passage that was played last. @type {{count: number, inTime: number}|null} */
  #facts = null;

  /** @param {{settings: Settings, sound: BandSound, view: SongAccompaniment, report: Report, send?: (event: NoteEvent) => void, timers?: Timers}} parts */
  constructor({ settings, sound, view, report, send = toPage, timers }) {
    this.#settings = settings;
    this.#sound = sound;
    this.#view = view;
    this.#report = report;
    this.#player = createPlayer({
      send,
      nowSeconds: sound.nowSeconds,
      mapChannel: (channel) => channel,
      onEnd: ({ finished }) => this.#end(finished),
      timers,
    });
    settings.onChange((name) => {
      if (!SHOWN.includes(name)) return;
      if (PLAYED_ANEW.includes(name) && this.#isOn) this.start();
      this.#show();
    });
    onRequests(view, {
      'setting-choose': ({ name, value }) => settings.choose(name, value),
      'accompaniment-toggle': () => (this.#isOn ? this.stop() : this.start()),
      'accompaniment-passage': (passage) => this.#choosePassage(passage),
    });
    this.#show();
  }

  get onChange() {
    return this.#changes.listen;
  }

  /** null: it does not play. */
  get guide() {
    return this.#playing?.guide ?? null;
  }

  get seconds() {
    return this.#player.positionSeconds;
  }

  /** Another song, or other keys for it; null: none. @param {Own|null} own */
  follow(own) {
    const isSame = own?.score === this.#own?.score;
    this.stop();
    this.#own = own;
    this.#facts = null;
    if (!isSame) this.#passage = { fromBar: 0, toBar: (own?.score.bars.length ?? 1) - 1 };
    this.#show();
  }

  /** @returns {Promise<void>}  it plays, or it has been said why not */
  start = async () => {
    if (!this.#own) return;
    this.#request += 1;
    const mine = this.#request;
    this.#isOn = true;
    this.#show();
    const playing = this.#make(this.#own);
    try {
      await this.#sound.start();
      await this.#sound.loadTake(playing.take);
    } catch {
      if (mine === this.#request) this.#report('sound-unreachable');
    }
    if (mine !== this.#request) return;
    if (!this.#sound.synthesiser || this.#sound.synthesiser.suspended) this.stop();
    else this.#begin(playing);
  };

  stop = () => {
    this.#request += 1;
    this.#isOn = false;
    this.#player.stop();
    this.#playing = null;
    this.#show();
  };

  /** What the player strikes. @param {{note: number, atSeconds: number}} noteOn */
  hear(noteOn) {
    if (this.#playing?.guide.hear(noteOn, this.seconds)) this.#changes.tell();
  }

  /** @param {Own} own */
  #make({ score: written, steps, shift, struck }) {
    const score = this.#arranged(transposed(written, inOneOctave(shift)));
    const passage = { ...this.#passage, speed: this.#settings.values.songSpeed / 100 };
    const { fromBeat, toBeat } = beatsOf(score, passage);
    const { take, atSeconds } = accompanimentTake(
      score,
      passage,
      steps.map(({ atBeat }) => atBeat),
    );
    const inside = steps.filter(({ atBeat }) => atBeat >= fromBeat && atBeat < toBeat);
    const timed = inside.map((step) => ({ ...step, atSeconds: atSeconds(step.atBeat) }));
    return { take, guide: new AccompanimentGuide(timed, struck) };
  }

  /** @param {Score} score */
  #arranged(score) {
    const { songChords, bedStyle, bedSound, bedLoudness } = this.#settings.values;
    return songChords ? withChords(score, { style: bedStyle, sound: bedSound, loudness: bedLoudness / 100 }) : score;
  }

  /** @param {{guide: AccompanimentGuide, take: Take}} playing */
  #begin(playing) {
    this.#player.play(playing.take);
    this.#playing = playing;
    this.#show();
  }

  /** @param {boolean} finished */
  #end(finished) {
    if (!finished || !this.#playing || !this.#own) return;
    const { count, inTime } = this.#playing.guide;
    this.#facts = { count, inTime };
    dispatch('creatable:song-over', { count, played: inTime });
    this.#playing = null;
    if (this.#settings.values.songLoop) this.#begin(this.#make(this.#own));
    else this.stop();
  }

  /** The other end goes along where they would cross. @param {{fromBar?: number, toBar?: number}} passage */
  #choosePassage({ fromBar = this.#passage.fromBar, toBar = this.#passage.toBar }) {
    const isFrom = fromBar !== this.#passage.fromBar;
    this.#passage = isFrom
      ? { fromBar, toBar: Math.max(fromBar, toBar) }
      : { fromBar: Math.min(fromBar, toBar), toBar };
    if (this.#isOn) this.start();
    else this.#show();
  }

  #show() {
    const { songSpeed: speed, songLoop: loop, songNotes: notes, songChords: chords } = this.#settings.values;
    const { min: slowest, max: fastest } = this.#settings.ranges.songSpeed;
    this.#view.now = this.#own && {
      isOn: this.#isOn,
      speed,
      slowest,
      fastest,
      loop,
      notes,
      chords,
      ...this.#passage,
      bars: this.#own.score.bars.length,
      isAlone: this.#own.score.parts.length === 1,
      facts: this.#facts,
    };
    this.#changes.tell();
  }
}
