/**
 * Chords to play a melody to: of the song that is followed, where one is, else a row that goes round; played in the audio
 * thread, in time with the beat. Fetched when they are first asked for.
 */
import { BED_VELOCITY, bedSounds } from '../band/bed-sounds.js';
import { chordsOfRow } from '../band/chord-rows.js';
import { chordAt, chordsOfScore } from '../band/find-chords.js';
import { codeOf } from '../core/statuses.js';
import { transposed } from '../songs/score.js';
import { makeChordNotes } from './band-notes.js';

/** @import {Band} from '../band/band.js' */
/** @import {NamedChord} from '../band/chord-rows.js' */
/** @import {TimedChord} from '../band/find-chords.js' */
/** @import {Heard} from '../band/metronome.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings, Sound} from '../parts.js' */
/** @import {Score} from '../songs/score.js' */
/** @import {BeatBar} from './beat-bar.js' */

/** Where a player is in a song, and how far it is carried up for their keys. @typedef {{score: Score, atBeat: number, shift: number}} SongPlace */

/** With another one of these other tones are to be had. */
const OTHER_TONES = ['bedRow', 'bedSound', 'root'];

export class Chords {
  #parts;
  #isOn = false;
  /** Counts what was asked for: a start that comes late is no start any more. */
  #request = 0;
  #tell;
  /** Of the song that is followed. @type {{score: Score, shift: number, chords: readonly TimedChord[]}|null} */
  #ofSong = null;
  /** What plays now, a bar each. @type {readonly NamedChord[]} */
  #playing = [];

  /** @param {{settings: Settings, band: Band, sound: Sound, bar: BeatBar, song: {readonly place: SongPlace|null, onPlace: (listener: () => void) => void}, report: Report, load?: typeof bedSounds, tell?: ReturnType<typeof makeChordNotes>}} parts */
  constructor({ load = bedSounds, ...parts }) {
    this.#parts = { load, ...parts };
    const { settings, band, song, sound } = parts;
    this.#tell = parts.tell ?? makeChordNotes({ sound, values: settings.values, velocity: BED_VELOCITY });
    band.onHeard(this.#hear);
    settings.onChange((name) => this.#follow(name));
    song.onPlace(() => this.#isOn && this.#followSong());
  }

  toggle = () => (this.#isOn ? this.stop() : this.start());

  /** Call from a click or key press. */
  start = async () => {
    const { band, sound, settings, report, load } = this.#parts;
    this.#request += 1;
    const mine = this.#request;
    this.#isOn = true;
    this.#show(null);
    try {
      const sounds = await band.load();
      if (mine !== this.#request) return;
      if (!sounds || !sound.synthesiser) return this.stop();
      const { sampleRate } = sound.synthesiser.context;
      const chords = this.#all.map(({ chord }) => chord);
      const tones = await load({ chords, sound: settings.values.bedSound, sampleRate });
      if (mine === this.#request) this.#play({ tones });
    } catch (error) {
      if (mine !== this.#request) return;
      report(codeOf(error, 'sound-unreachable'));
      this.stop();
    }
  };

  stop = () => {
    this.#request += 1;
    this.#isOn = false;
    this.#playing = [];
    this.#parts.band.play({ chords: null });
    this.#show(null);
  };

  /** Every chord that may come. @returns {readonly NamedChord[]} */
  get #all() {
    const { bedRow, root } = this.#parts.settings.values;
    this.#readSong();
    return this.#ofSong ? this.#ofSong.chords : chordsOfRow({ row: bedRow, root });
  }

  /** Once for each song: it is asked for with each of its notes. */
  #readSong() {
    const { place } = this.#parts.song;
    if (place && place.score === this.#ofSong?.score && place.shift === this.#ofSong.shift) return;
    const chords = place ? chordsOfScore(transposed(place.score, place.shift)) : [];
    this.#ofSong = place && chords.length ? { score: place.score, shift: place.shift, chords } : null;
  }

  /** @param {{tones?: Awaited<ReturnType<typeof bedSounds>>}} [also] */
  #play(also) {
    const { band, settings, song } = this.#parts;
    const { bedStyle, bedLoudness } = settings.values;
    const all = this.#all;
    // A song that waits has the one chord that goes with what is played next.
    this.#playing = this.#ofSong && song.place ? [chordAt(this.#ofSong.chords, song.place.atBeat)] : all;
    const chords = this.#playing.map(({ chord }) => chord);
    band.play({ ...also, chords, bedStyle, bedGain: bedLoudness / 100 });
  }

  #followSong() {
    const before = this.#ofSong;
    this.#readSong();
    if (before !== this.#ofSong) this.start();
    else if (this.#ofSong && this.#playing.length) this.#play();
  }

  /** @param {string} name */
  #follow(name) {
    const { beat } = this.#parts.settings.values;
    if (name === 'beat' && !beat) this.stop();
    if (!this.#isOn) return;
    if (OTHER_TONES.includes(name)) this.start();
    else if (name === 'bedStyle' || name === 'bedLoudness') this.#playing.length && this.#play();
  }

  /** @param {Heard} heard */
  #hear = (heard) => {
    if (!('chord' in heard)) return;
    const named = this.#isOn && this.#playing[heard.chord];
    if (named) this.#show(named.label);
    // What was struck while they were being ended has sounded, so that a take holds it.
    this.#tell(heard);
  };

  /** @param {string|null} label  of the chord that sounds */
  #show(label) {
    Object.assign(this.#parts.bar, { chordsPlay: this.#isOn, chord: label });
  }
}
