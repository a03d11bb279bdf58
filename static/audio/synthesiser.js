/**
 * The synthesiser: NoteEvents in, sound out.
 *
 * A SoundFont player in an AudioWorklet -> volume -> limiter -> output. Notes
 * are sent at once, never scheduled ahead; only where sound is computed ahead
 * (OfflineAudioContext, see ahead.js) an event counts at its own time.
 * Everything else of the page knows only this interface, not the library
 * behind it.
 */

import { createChannelMemory, SUSTAIN_PEDAL } from '../core/channel-memory.js';
import { tellWhatWasFetched } from '../core/downloads.js';
import { inTime } from '../core/in-time.js';
import { keepAwake } from '../core/keep-awake.js';
import { WorkletSynthesizer } from '../vendor/spessasynth.js';
import { createChannelPatches } from './channel-patches.js';
import { toMidiBytes } from './midi-bytes.js';
import { BANK_SELECT, readOwnSound } from './own-sound.js';
import { readSound } from './read-sound.js';
import { SoundError } from './sound-error.js';
import { findSound } from './sounds.js';
import { createChannelTuning } from './tuning.js';
import { createVoices } from './voices.js';

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {NoteEvent} from '../types.js' */

/**
 * @typedef {Object} LoadOptions
 * @property {(loadedBytes: number, totalBytes: number) => void} [onProgress]
 * @property {() => Promise<ArrayBuffer>} [read]  where somebody has it unpacked already
 */

const MODULES = ['../vendor/spessasynth-processor.js', './limiter-processor.js'].map(
  (path) => new URL(path, import.meta.url).href,
);
/** What these import in turn: no timeline tells of it. */
const IMPORTED = new URL('./limiter.js', import.meta.url).href;

/**
 * A little room, so that strings and choir do not sound dry; no chorus, which
 * blurs the pitch. 128 voices are more than ten fingers and a pedal hold.
 */
const LIBRARY_SETTINGS = /** @type {const} */ ({ reverbGain: 0.5, chorusGain: 0, voiceCap: 128 });

/** At full volume one note at velocity 90 peaks near -12 dBFS, eight together near -2 dBFS. */
const FULL_VOLUME = 4;

/** Seconds; short enough to follow a slider, long enough not to click. */
const VOLUME_RAMP = 0.015;

/** A browser whose sound hangs answers neither yes nor no. */
const START_PATIENCE_MS = 15_000;

/** The largest sound takes a slow computer a few seconds. */
const INSTALL_PATIENCE_MS = 60_000;

/** Several of the sound card's buffers. */
const ENDING_MS = 100;

/** So many sounds of the player's own stay beside each other, each in a bank of that number: from 1 on. */
const OWN_SLOTS = 4;

/** What is computed ahead waits for no click. */
const NEVER_ASLEEP = Object.freeze({ wake: async () => true, stop: () => {} });

const delay = (/** @type {number} */ ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** @typedef {{onAsleep?: () => void, onAwake?: () => void}} Sleep  the system took the sound away, or gave it back */

/**
 * For voices.js.
 * @typedef {{voiceOf?: (instrument: string) => string|undefined, onVoiceFailed?: (error: unknown) => void,
 *   onVoiceReady?: () => void}} Beside
 */

/**
 * @param {{context?: AudioContext} & Sleep & Beside} [options]  a context that is passed in is not closed by dispose
 * @throws {SoundError} 'sound-unavailable' where there is no AudioWorklet, e.g. on an insecure origin
 */
export function createSynthesiser({ context, ...options } = {}) {
  if (!('audioWorklet' in (globalThis.BaseAudioContext?.prototype ?? {}))) {
    throw new SoundError('sound-unavailable', 'no AudioWorklet: old browser or insecure origin');
  }
  return new Synthesiser(context ?? new AudioContext({ latencyHint: 'interactive' }), !context, options);
}

export class Synthesiser {
  #ownsContext;
  #isAhead;
  #awake;
  #volume;
  #beside;
  #voices;
  #memory = createChannelMemory();
  /** The player's own sounds, in the order of the library's banks. @type {string[]} */
  #owns = [];
  /** @type {string|undefined} */
  #newestOwn;
  /** The one that is chosen. */
  #ownSound = '';
  #patches = createChannelPatches((named) => this.#owns.indexOf(named) + 1);
  #tuning = createChannelTuning((channel, cents) =>
    // Not one of MIDI's own controllers, which the library forgets with every sound that is added.
    this.#library?.midiChannels[channel].setSystemParameter('fineTune', cents),
  );
  /** @type {Map<string, Promise<void>>} */
  #loads = new Map();
  /** @type {Promise<void>} */
  #lastInstall = Promise.resolve();
  #latestChoice = 0;
  /** @type {WorkletSynthesizer|undefined} */
  #library;
  /** @type {AudioWorkletNode[]} */
  #worklets = [];
  #disposed = false;

  /**
   * @param {AudioContext} context
   * @param {boolean} ownsContext
   * @param {Sleep & Beside} options
   */
  constructor(context, ownsContext, { voiceOf = () => undefined, onVoiceFailed, onVoiceReady, ...sleep }) {
    this.context = context;
    this.#isAhead = 'startRendering' in context;
    this.#awake = this.#isAhead ? NEVER_ASLEEP : keepAwake(context, sleep);
    /** What goes to the loudspeaker; connect an analyser here. */
    this.output = new GainNode(context);
    this.output.connect(context.destination);
    this.#ownsContext = ownsContext;
    this.#volume = new GainNode(context, { gain: FULL_VOLUME });
    this.#beside = new GainNode(context, { gain: 1 / FULL_VOLUME });
    this.#beside.connect(this.#volume);
    this.#voices = createVoices({
      context,
      output: this.#beside,
      voiceOf,
      onFailed: onVoiceFailed,
      onReady: onVoiceReady,
    });
    /**
     * Resolves when notes can sound; rejects with a SoundError. Whoever loads
     * a sound hears of a failure, so nobody has to wait for this as well.
     */
    this.ready = this.#start();
    this.ready.catch(() => {});
  }

  /** True while the browser waits for a click, or the device took the sound away. */
  get suspended() {
    return !this.#isAhead && this.context.state !== 'running';
  }

  /**
   * Call from a click or key press, or when somebody moves: it costs nothing while sound runs.
   * @returns {Promise<boolean>} whether sound runs now; false: `sound-suspended`
   */
  resume() {
    return this.#awake.wake();
  }

  /**
   * Fetch a sound once; it stays beside the others until dispose.
   * @param {string} id
   * @param {LoadOptions} [options]
   * @throws {RangeError} when there is no such sound
   * @throws {DownloadError|SoundError} and may be tried again
   */
  loadSound(id, options = {}) {
    const load =
      this.#loads.get(id) ??
      this.#load(id, options).catch((error) => {
        this.#loads.delete(id);
        throw error;
      });
    this.#loads.set(id, load);
    return load;
  }

  /**
   * Make a sound the one that its channel plays, loading it first if need be.
   * Of several calls under way the last one decides.
   * @param {string} id
   * @param {LoadOptions} [options]
   * @returns {Promise<boolean>} false when a later choice overtook this one
   */
  async setSound(id, options) {
    this.#latestChoice += 1;
    const choice = this.#latestChoice;
    await this.loadSound(id, options);
    if (choice !== this.#latestChoice) return false;
    const { channel, program } = findSound(id);
    this.send({ type: 'program-change', channel, program, atSeconds: this.context.currentTime });
    return true;
  }

  /**
   * As loadSound, for a sound out of the player's own SoundFont.
   * @param {string} named
   * @param {() => Promise<ArrayBuffer>} read  a bank of that preset alone, with plain samples
   */
  loadOwn(named, read) {
    const load =
      this.#loads.get(named) ??
      this.#loadOwn(named, read).catch((error) => {
        this.#loads.delete(named);
        throw error;
      });
    this.#loads.set(named, load);
    return load;
  }

  /**
   * As setSound. The channel plays it where bank select says so.
   * @param {string} named
   * @param {() => Promise<ArrayBuffer>} read
   * @returns {Promise<boolean>} false when a later choice overtook this one
   */
  async setOwnSound(named, read) {
    this.#latestChoice += 1;
    const choice = this.#latestChoice;
    await this.loadOwn(named, read);
    if (choice !== this.#latestChoice) return false;
    this.#ownSound = named;
    const program = readOwnSound(named)?.program ?? 0;
    const atSeconds = this.context.currentTime;
    this.send({ type: 'control-change', channel: 0, controller: BANK_SELECT, value: 1, atSeconds });
    this.send({ type: 'program-change', channel: 0, program, atSeconds });
    return true;
  }

  /**
   * Sound it now, whatever its `atSeconds`. Notes before `ready` are not heard.
   * A program that no sound has plays the one that is most like it; see soundOfProgram.
   * @param {NoteEvent} event
   */
  send(event) {
    this.#memory.hear(event);
    if (this.#voices.send(event)) return;
    // What is not there yet cannot be tuned.
    if (event.type === 'note-on' && this.#library) this.#tuning.note(event.channel, event.voicing?.tuning);
    this.#tell(event);
  }

  /** @param {NoteEvent} event */
  #tell(event) {
    const when = this.#isAhead ? { time: event.atSeconds } : undefined;
    for (const message of this.#patches.hear(event, this.#ownSound) ?? [toMidiBytes(event)])
      if (message.length) this.#library?.sendMessage(message, 0, when);
  }

  /**
   * For what is computed ahead, where nobody waits for an engine with the next note.
   * @param {readonly string[]} instruments  ids
   * @throws what an engine throws that cannot be had
   */
  loadVoices(instruments) {
    return this.#voices.load(instruments);
  }

  /** Resolves when the audio thread has heard all that was sent. */
  async whenTold() {
    await Promise.all([
      this.#library && this.#answered(this.#library.getSnapshot(), INSTALL_PATIENCE_MS, 'sound-unavailable'),
      this.#voices.whenTold(),
    ]);
  }

  /**
   * @param {number} volume  0..1, by ear: half is about half as loud
   * @throws {RangeError}
   */
  setVolume(volume) {
    if (!(volume >= 0 && volume <= 1)) throw new RangeError(`volume must be 0..1, got ${volume}`);
    this.#volume.gain.setTargetAtTime(FULL_VOLUME * volume ** 2, this.context.currentTime, VOLUME_RAMP);
  }

  /** @param {number} tuning  hertz of A4, for every note that says no other */
  setTuning(tuning) {
    this.#tuning.setUsual(tuning);
    this.#voices.setTuning(tuning);
  }

  /** Let go of every note and pedal; sounds fade as they do when a key is released. */
  releaseAll() {
    for (const channel of this.#memory.sustained()) {
      this.send({
        type: 'control-change',
        channel,
        controller: SUSTAIN_PEDAL,
        value: 0,
        atSeconds: this.context.currentTime,
      });
    }
    this.#library?.stopAll(false);
    this.#voices.releaseAll();
  }

  /** Silence at once, but for the echo of the room. */
  panic() {
    this.releaseAll();
    this.#library?.stopAll(true);
  }

  /** Ends both worklets, and the context unless it was passed in. May be called twice. */
  async dispose() {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#awake.stop();
    this.output.disconnect();
    await this.#voices.dispose();
    this.#beside.disconnect();
    this.#library?.destroy();
    this.#library = undefined;
    await this.#endWorklets();
    if (this.#ownsContext) await this.context.close();
  }

  /**
   * A processor ends by saying so when it is asked for sound, and only nodes
   * that lead to the destination are asked; otherwise it and its samples stay
   * in memory as long as the page does.
   */
  async #endWorklets() {
    const mute = new GainNode(this.context, { gain: 0 });
    mute.connect(this.context.destination);
    for (const node of this.#worklets) {
      node.port.postMessage({ type: 'end' });
      node.disconnect();
      node.connect(mute);
    }
    await delay(ENDING_MS);
    [this.#volume, mute, ...this.#worklets].forEach((node) => node.disconnect());
    this.#worklets = [];
  }

  async #start() {
    const { context } = this;
    const added = Promise.all(MODULES.map((url) => context.audioWorklet.addModule(url)));
    await inTime(added, START_PATIENCE_MS).catch((error) => {
      throw new SoundError('sound-unavailable', 'audio worklet not loaded', { cause: error });
    });
    tellWhatWasFetched([...MODULES, IMPORTED]);
    if (this.#disposed) return;
    const limiter = this.#addWorklet('creatable-limiter', {
      outputChannelCount: [2],
      channelCount: 2,
      channelCountMode: 'explicit',
    });
    this.#volume.connect(limiter).connect(this.output);
    const library = new WorkletSynthesizer(context, {
      eventsEnabled: false,
      audioNodeCreators: { worklet: (_, name, options) => this.#addWorklet(name, options) },
    });
    this.#library = library;
    library.connect(this.#volume);
    for (const [name, value] of Object.entries(LIBRARY_SETTINGS)) {
      library.setSystemParameter(/** @type {keyof typeof LIBRARY_SETTINGS} */ (name), value);
    }
    await this.#answered(library.isReady, START_PATIENCE_MS, 'sound-unavailable');
  }

  /**
   * What the audio thread is asked: some browsers let it answer only while sound runs.
   * @param {Promise<unknown>} asked  @param {number} patienceMs  @param {StatusCode} code
   */
  #answered(asked, patienceMs, code) {
    const toError = () =>
      new SoundError(this.suspended ? 'sound-suspended' : code, 'the audio worklet does not answer');
    return inTime(asked, patienceMs, { toError });
  }

  /**
   * @param {string} name
   * @param {AudioWorkletNodeOptions} [options]
   */
  #addWorklet(name, options) {
    const node = new AudioWorkletNode(this.context, name, options);
    this.#worklets.push(node);
    return node;
  }

  /**
   * @param {string} id
   * @param {LoadOptions} options
   */
  async #load(id, options) {
    const { read = () => readSound(id, options) } = options;
    const [bank] = await Promise.all([read(), this.ready]);
    // The library mixes up the answers when two banks are added at once.
    this.#lastInstall = this.#lastInstall.catch(() => {}).then(() => this.#install(id, bank));
    await this.#lastInstall;
  }

  /** @param {string} named @param {() => Promise<ArrayBuffer>} read */
  async #loadOwn(named, read) {
    const [bank] = await Promise.all([read(), this.ready]);
    this.#lastInstall = this.#lastInstall.catch(() => {}).then(() => this.#installOwn(named, bank));
    await this.#lastInstall;
  }

  /** The oldest gives way. @param {string} named @param {ArrayBuffer} bank */
  async #installOwn(named, bank) {
    const slot = this.#newestOwn === undefined ? 0 : (this.#owns.indexOf(this.#newestOwn) + 1) % OWN_SLOTS;
    this.#loads.delete(this.#owns[slot]);
    this.#owns[slot] = '';
    await this.#install(`own ${slot}`, bank, slot + 1);
    this.#owns[slot] = named;
    this.#newestOwn = named;
    for (const message of this.#patches.again()) this.#library?.sendMessage(message);
  }

  /**
   * @param {string} id
   * @param {ArrayBuffer} bank
   * @param {number} [offset]  of its bank's number
   * @returns {Promise<void>}
   */
  async #install(id, bank, offset = 0) {
    const library = this.#library;
    if (!library) return;
    /** @type {Promise<unknown>} */
    const installed = new Promise((resolve, reject) => {
      library.eventHandler.addEvent('soundBankError', 'install', (error) =>
        reject(new SoundError('sound-unreadable', `sound ${id} not accepted`, { cause: error })),
      );
      library.soundBankManager.addSoundBank(bank, id, offset).then(resolve, reject);
    });
    await this.#answered(installed, INSTALL_PATIENCE_MS, 'sound-unreadable');
    for (const event of this.#memory.all()) this.#tell(event);
  }
}
