/**
 * A sound card that waits for whoever listens, as a script that runs before the page's own.
 *
 * A busy machine plays a file with gaps, and measures it with gaps, and both are strokes to whoever listens: what is
 * said of a sound would depend on what else the machine does. Here the next block of samples is played when the one
 * before was measured, and no sooner than in a third of its time: the page's clock goes with the sound, so that to the
 * page it is as ever. Nothing else is changed: AudioWorklet, worker, frames, words and pictures are the page's own.
 */
(() => {
  const RATE = 48_000;
  const TIMES = 3;
  const LONGEST_SECONDS = 120;
  /** What the page's AudioWorklet hands on at once. */
  const BLOCK_SECONDS = 512 / RATE;
  /** So long after its end a sound is listened to: until silence is said. */
  const REST_SECONDS = 8;
  /** Before it begins, so that nothing is missed until the AudioWorklet knows where to send its blocks. */
  const LEAD_SECONDS = 0.25;
  const realMs = performance.now.bind(performance);
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  let measuredSeconds = 0;
  let onMeasured = () => {};
  let behindMs = 0;
  /** @type {AudioContext|undefined} */
  let playing;

  const PageWorker = globalThis.Worker;
  globalThis.Worker = class extends PageWorker {
    constructor(address, options) {
      super(address, options);
      if (!String(address).includes('studio')) return;
      measuredSeconds = 0;
      onMeasured();
      this.addEventListener('message', ({ data }) => {
        if (data.type !== 'frame') return;
        measuredSeconds = data.frame.atSeconds;
        onMeasured();
      });
    }
  };

  globalThis.AudioContext = class extends OfflineAudioContext {
    #untilSeconds = 0;
    #zeroMs = performance.now();

    constructor() {
      super({ numberOfChannels: 2, length: LONGEST_SECONDS * RATE, sampleRate: RATE });
      this.addEventListener('statechange', (event) => event.stopImmediatePropagation());
      this.suspend(0);
      this.startRendering();
    }

    get state() {
      return 'running';
    }

    getOutputTimestamp() {
      return { contextTime: this.currentTime, performanceTime: this.#zeroMs + 1000 * this.currentTime };
    }

    /** Plays on until then. @param {number} seconds */
    async playUntil(seconds) {
      this.#untilSeconds = seconds;
      if (playing) return;
      this.#zeroMs = performance.now() - 1000 * this.currentTime;
      playing = this;
      while (this.currentTime < this.#untilSeconds) await this.#turn();
      behindMs = realMs() - performance.now();
      playing = undefined;
    }

    async #turn() {
      const beganMs = realMs();
      const reached = this.suspend(this.currentTime + BLOCK_SECONDS);
      super.resume();
      await reached;
      await pause(Math.max(0, beganMs + (1000 * BLOCK_SECONDS) / TIMES - realMs()));
      // Until the first one is measured, nobody is there to wait for.
      while (measuredSeconds > 0 && measuredSeconds < this.currentTime - BLOCK_SECONDS / 2)
        await new Promise((resolve) => {
          onMeasured = resolve;
        });
    }
  };

  // The page's clock goes with the sound, or pictures would not be of the moment that is heard.
  performance.now = () => (playing ? playing.getOutputTimestamp().performanceTime : realMs() - behindMs);

  /** @type {Map<string, Blob>} */
  const blobs = new Map();
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    const address = createObjectURL(blob);
    blobs.set(address, blob);
    return address;
  };

  globalThis.Audio = class extends EventTarget {
    paused = true;
    error = null;
    preload = '';
    duration = NaN;
    /** @type {GainNode|undefined} */
    output;
    #fromSeconds = 0;
    #buffer;
    #sound;

    set src(address) {
      this.#read(blobs.get(address));
    }

    get currentTime() {
      if (!this.#sound) return 0;
      return Math.max(0, Math.min(this.duration, this.output.context.currentTime - this.#fromSeconds));
    }

    async #read(blob) {
      this.#buffer = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await blob.arrayBuffer());
      this.duration = this.#buffer.duration;
      this.dispatchEvent(new Event('loadedmetadata'));
    }

    async play() {
      const { context } = this.output;
      this.#sound = new AudioBufferSourceNode(context, { buffer: this.#buffer });
      this.#sound.connect(this.output);
      this.#fromSeconds = context.currentTime + LEAD_SECONDS;
      this.#sound.start(this.#fromSeconds);
      this.#sound.onended = () => this.pause();
      this.paused = false;
      this.dispatchEvent(new Event('play'));
      context.playUntil(this.#fromSeconds + this.duration + REST_SECONDS);
    }

    pause() {
      if (this.paused) return;
      this.paused = true;
      this.#sound.stop();
      this.dispatchEvent(new Event('pause'));
    }
  };

  globalThis.MediaElementAudioSourceNode = function PatientSource(context, { mediaElement }) {
    mediaElement.output = new GainNode(context);
    return mediaElement.output;
  };
})();
