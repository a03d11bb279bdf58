/** Music that somebody leads by moving: a song that is chosen, or a sound file of their own. Fetched when it is wanted. */
import { listen } from '../core/events.js';
import { makeListeners } from '../core/listeners.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { Leader } from '../leading/leader.js';
import { LedFile } from '../leading/led-file.js';
import { LedSong } from '../leading/led-song.js';
import { openFile } from '../sound-sources/file.js';

/** @import {Intervals, Timers} from '../core/in-time.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Way} from '../leading/leader.js' */
/** @import {Settings, Sound} from '../parts.js' */
/** @import {Score} from '../songs/score.js' */
/** @import {NoteEvent} from '../types.js' */
/** @import {LedView} from './led-view.js' */

/** So often it is looked how the music goes on: sooner than anybody hears. */
const LOOK_MS = 50;
const SHOWN = ['ledNeeds', 'ledRest', 'waitingSong', 'ownSong'];

export class LedMusic {
  #parts;
  #changes = makeListeners();
  /** Counts what was asked for: a start that comes late is no start any more. */
  #request = 0;
  #isOn = false;
  /** Before it had begun. */
  #isPressed = false;
  /** The player's own, instead of a song. @type {LedFile|null} */
  #file = null;
  /** @type {{leader: Leader, music: LedSong|LedFile, timer: ReturnType<typeof setInterval>}|null} */
  #led = null;

  /**
   * @param {Object} parts
   * @param {Settings} parts.settings
   * @param {Pick<Sound, 'start'|'loadTake'|'nowSeconds'|'synthesiser'>} parts.sound
   * @param {LedView} parts.view
   * @param {{readonly score: Score|null, onPlace: (listener: () => void) => void}} parts.song  the one that is chosen
   * @param {(event: NoteEvent) => void} parts.send
   * @param {Report} parts.report
   * @param {typeof openFile} [parts.open]
   * @param {Timers & Intervals} [parts.timers]
   * @param {() => number} [parts.nowMs]
   */
  constructor({ open = openFile, timers = globalThis, nowMs = () => performance.now(), ...parts }) {
    this.#parts = { open, timers, nowMs, ...parts };
    const { settings, song, view } = parts;
    settings.onChange((name) => this.#follow(name));
    song.onPlace(() => !this.#isOn && this.#show());
    onRequests(view, {
      'setting-choose': ({ name, value }) => settings.choose(name, value),
      'led-toggle': () => (this.#isOn ? this.stop() : this.start()),
      'led-press': () => this.#press(),
      'led-file': (file) => this.#open(file),
      'led-song': () => this.#useSong(),
    });
    onRequests(document, { 'beat-tap': () => this.#press() });
    this.#hearInputs();
    this.#show();
  }

  /** It begins or ends. */
  get onChange() {
    return this.#changes.listen;
  }

  get isOn() {
    return this.#isOn;
  }

  /** Call from a click or key press. */
  start = async () => {
    const { sound, report } = this.#parts;
    const way = this.#way;
    this.#request += 1;
    const mine = this.#request;
    const music = this.#file ?? this.#makeSong();
    if (!way || !music) return;
    this.#setOn(true);
    try {
      await sound.start();
      if (music instanceof LedSong) await sound.loadTake(music.take);
    } catch (error) {
      if (mine === this.#request) report(codeOf(error, 'sound-unreachable'));
    }
    if (mine !== this.#request) return;
    if (!sound.synthesiser || sound.synthesiser.suspended) this.stop();
    else this.#begin(way, music);
  };

  stop = () => {
    this.#request += 1;
    if (this.#led) {
      this.#parts.timers.clearInterval(this.#led.timer);
      this.#led.music.stop();
      this.#led = null;
    }
    this.#isPressed = false;
    this.#parts.view.showCourse(null);
    this.#setOn(false);
  };

  /** @returns {Way|null} */
  get #way() {
    const { ledBy } = this.#parts.settings.values;
    return ledBy === 'off' ? null : ledBy;
  }

  #makeSong() {
    const { settings, sound, song, send, timers } = this.#parts;
    const { bedStyle, bedSound, bedLoudness } = settings.values;
    const bed = { style: bedStyle, sound: bedSound, loudness: bedLoudness / 100 };
    return song.score && new LedSong({ score: song.score, bed, nowSeconds: sound.nowSeconds, send, timers });
  }

  /** @param {Way} way @param {LedSong|LedFile} music */
  #begin(way, music) {
    const leader = new Leader(way, music);
    this.#led = { leader, music, timer: this.#parts.timers.setInterval(this.#look, LOOK_MS) };
    if (this.#isPressed) this.#press();
    this.#look();
  }

  #look = () => {
    if (!this.#led) return;
    const { leader, music } = this.#led;
    const { settings, view, nowMs } = this.#parts;
    const { ledNeeds, ledRest } = settings.values;
    const now = { songBeat: music.beat, needs: ledNeeds / 100, restMs: ledRest * 1000 };
    const course = leader.look(nowMs(), now);
    music.follow(course);
    view.showCourse(course);
  };

  #press() {
    // While its sounds are fetched nobody is to press in vain.
    this.#isPressed = this.#isOn && !this.#led;
    this.#led?.leader.press(this.#parts.nowMs(), this.#parts.settings.values.ledRest * 1000);
  }

  /** Pointers, a hand on the mouse or the screen, and keys that are held, by whatever plays them. */
  #hearInputs() {
    const { nowMs } = this.#parts;
    listen('creatable:pointer', (pointer) => this.#led?.leader.move(pointer));
    listen('creatable:note', (event) => {
      if (event.origin !== 'player' || (event.type !== 'note-on' && event.type !== 'note-off')) return;
      this.#led?.leader.hold(`note ${event.channel} ${event.note}`, event.type === 'note-on', nowMs());
    });
    document.addEventListener('pointermove', ({ clientX, clientY }) => {
      // To ask how wide the window is has the page laid out.
      if (!this.#led) return;
      const place = { x: clientX / innerWidth, y: clientY / innerHeight };
      this.#led.leader.move({ source: 'hand', ...place, present: true, atMs: nowMs() });
    });
  }

  /** @param {File} file */
  async #open(file) {
    const { sound, report, open } = this.#parts;
    this.stop();
    this.#request += 1;
    const mine = this.#request;
    try {
      await sound.start();
      const { synthesiser } = sound;
      if (!synthesiser) return;
      const opened = await open({ file, context: synthesiser.context, output: synthesiser.band, volume: () => 0 });
      if (mine !== this.#request) return void opened.stop();
      opened.onLost((code) => {
        report(code);
        this.#useSong();
      });
      this.#file?.close();
      this.#file = new LedFile(opened);
    } catch (error) {
      report(codeOf(error, 'listening-file-unreadable'));
    }
    this.#show();
  }

  #useSong() {
    this.stop();
    this.#file?.close();
    this.#file = null;
    this.#show();
  }

  /** @param {string} name */
  #follow(name) {
    // What is led in another way, or is another song, begins anew.
    if (['ledBy', 'waitingSong', 'ownSong'].includes(name)) this.stop();
    else if (SHOWN.includes(name)) this.#show();
  }

  /** @param {boolean} on */
  #setOn(on) {
    const isOther = on !== this.#isOn;
    this.#isOn = on;
    this.#show();
    if (isOther) this.#changes.tell();
  }

  #show() {
    const { settings, song, view } = this.#parts;
    const { ledNeeds: needs, ledRest: rest } = settings.values;
    const way = this.#way;
    const title = this.#file?.name ?? song.score?.title ?? '';
    const language = this.#file ? '' : (song.score?.language ?? '');
    view.now = way && { way, isOn: this.#isOn, title, language, isFile: this.#file !== null, needs, rest };
  }
}
