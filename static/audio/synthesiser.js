/**
 * The synthesiser: NoteEvents in, sound out.
 *
 * A SoundFont player in an AudioWorklet -> mix -> volume -> limiter -> output. Notes
 * are sent at once, never scheduled ahead; only where sound is computed ahead
 * (OfflineAudioContext, see ahead.js) an event counts at its own time.
 * Everything else of the page knows only this interface, not the library
 * behind it.
 */

import { createChannelMemory, SUSTAIN_PEDAL } from '../core/channel-memory.js';
import { keepAwake } from '../core/keep-awake.js';
import { createBanks } from './banks.js';
import { createChannelPatches } from './channel-patches.js';
import { toMidiBytes } from './midi-bytes.js';
import { BANK_SELECT, readOwnSound } from './own-sound.js';
import { Reverberation } from './reverberation.js';
import { SoundError } from './sound-error.js';
import { findSound } from './sounds.js';
import { createChannelTuning } from './tuning.js';
import { createVoices } from './voices.js';
import { gainOf, USUAL_VOLUME } from './volume.js';
import { createWorklets } from './worklets.js';

/** @import {NoteEvent} from '../types.js' */
/** @import {WorkletSynthesizer} from '../vendor/spessasynth.js' */
/** @import {LoadOptions} from './banks.js' */

/** At full volume one note at velocity 90 peaks near -12 dBFS, eight together near -2 dBFS. */
const FULL_VOLUME = 4;

/** Seconds; short enough to follow a slider, long enough not to click. */
const VOLUME_RAMP = 0.015;

/** What is computed ahead waits for no click. */
const NEVER_ASLEEP = Object.freeze({ wake: async () => true, stop: () => {} });

/** @typedef {{onAsleep?: () => void, onAwake?: () => void}} Sleep  the system took the sound away, or gave it back */

/**
 * For voices.js.
 * @typedef {{voiceOf?: (instrument: string) => string|undefined, onVoiceFailed?: (voice: string) => void,
 *   onVoiceReady?: (voice: string) => void}} Beside
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
  /** Of all that sounds. */
  #mix;
  #volume;
  #voices;
  #memory = createChannelMemory();
  #worklets;
  #banks;
  /** The one that is chosen. */
  #ownSound = '';
  #patches = createChannelPatches((named) => this.#banks.ownBank(named));
  #tuning = createChannelTuning((channel, cents) =>
    // Not one of MIDI's own controllers, which the library forgets with every sound that is added.
    this.#library?.midiChannels[channel].setSystemParameter('fineTune', cents),
  );
  #latestChoice = 0;
  /** @type {WorkletSynthesizer|undefined} */
  #library;
  /** Where sound is computed ahead, nobody waits and nothing is saved. @type {Reverberation|undefined} */
  #reverberation;
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
    /** What goes to the loudspeaker. */
    this.output = new GainNode(context);
    this.output.connect(context.destination);
    this.#ownsContext = ownsContext;
    this.#volume = new GainNode(context, { gain: FULL_VOLUME });
    this.#mix = new GainNode(context);
    this.#mix.connect(this.#volume);
    /** What sounds, always at the usual volume: for whoever sees or feels it and turns the loudspeaker off. */
    this.measured = new GainNode(context, { gain: FULL_VOLUME * gainOf(USUAL_VOLUME) });
    this.#mix.connect(this.measured);
    /** What sounds beside it goes in here: 1 is as loud as it may be at the usual volume. */
    this.beside = new GainNode(context, { gain: 1 / FULL_VOLUME });
    this.beside.connect(this.#mix);
    /** What plays along in time: as loud as what sounds beside the synthesiser, and not of what is played. */
    this.band = new GainNode(context, { gain: 1 / FULL_VOLUME });
    this.band.connect(this.#mix);
    /** What is played, as it goes into the band: for whoever repeats it. */
    this.played = new GainNode(context, { gain: FULL_VOLUME });
    this.beside.connect(this.played);
    this.#voices = createVoices({
      context,
      output: this.beside,
      voiceOf,
      onFailed: onVoiceFailed,
      onReady: onVoiceReady,
    });
    this.#worklets = createWorklets(context);
    this.#banks = createBanks({
      ready: () => this.ready,
      library: () => this.#library,
      answered: this.#worklets.answered,
      onAdded: () => this.#memory.all().forEach((event) => this.#tell(event)),
      onOwn: () => this.#patches.again().forEach((message) => this.#library?.sendMessage(message)),
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
    return this.#banks.load(id, options);
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
    return this.#banks.loadOwn(named, read);
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
    if (event.type === 'note-on') this.#reverberation?.wake();
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

  /** Resolves when the audio thread has taken in all that was sent. */
  async whenProcessed() {
    await Promise.all([this.#library && this.#worklets.whenProcessed(this.#library), this.#voices.whenProcessed()]);
  }

  /**
   * @param {number} volume  0..1, by ear: half is about half as loud
   * @throws {RangeError}
   */
  setVolume(volume) {
    if (!(volume >= 0 && volume <= 1)) throw new RangeError(`volume must be 0..1, got ${volume}`);
    this.#volume.gain.setTargetAtTime(FULL_VOLUME * gainOf(volume), this.context.currentTime, VOLUME_RAMP);
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
    this.#reverberation?.stop();
    this.#reverberation = undefined;
    this.output.disconnect();
    await this.#voices.dispose();
    [this.beside, this.band, this.played, this.#mix, this.measured].forEach((node) => node.disconnect());
    this.#library?.destroy();
    this.#library = undefined;
    await this.#worklets.end(this.#volume);
    if (this.#ownsContext) await this.context.close();
  }

  #start() {
    return this.#worklets.start(
      { volume: this.#volume, output: this.output },
      (library) => {
        this.#library = library;
        library.connect(this.#mix);
        library.connect(this.played);
        if (!this.#isAhead) this.#reverberation = new Reverberation(library, this.context);
      },
      () => this.#disposed,
    );
  }
}
