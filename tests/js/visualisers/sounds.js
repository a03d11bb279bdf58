/**
 * Sounds as frames, made by rule, so that it is known what each picture has to
 * show: for tests only, the page's frames are measured.
 */

/** @import {Scene, SoundFrame} from '../../../static/types.js' */
/** @typedef {Partial<SoundFrame> & {level: number}} Moment  level: 0..1, the peak */

const RATE = 48_000;
const FRAME_MS = 512 / 48;
const FLOOR_DB = -120;
const decibels = (/** @type {number} */ level) => (level > 0 ? Math.max(FLOOR_DB, 20 * Math.log10(level)) : FLOOR_DB);

/** The same noise each time. @param {number} seed */
function noise(seed) {
  let state = seed * 7919 + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state / 2147483647) * 2 - 1;
  };
}

/** @param {number} atMs @param {Moment} moment @param {Float32Array} waveform @returns {SoundFrame} */
function frame(atMs, { level, ...measured }, waveform) {
  return {
    atMs,
    atSeconds: atMs / 1000,
    waveform,
    sampleRate: RATE,
    spectrum: new Float32Array(192).fill(FLOOR_DB),
    loudnessLufs: level > 0 ? decibels(level) - 3 : -Infinity,
    peak: level,
    clipped: false,
    pitch: null,
    pitches: [],
    onset: null,
    tempoBpm: null,
    brightnessHertz: 0,
    noisiness: 0,
    ...measured,
  };
}

/** @param {number} atMs @param {number} midi @param {number} level @param {readonly number[]} overtones  levels by harmonic @param {boolean} [begins] */
function tone(atMs, midi, level, overtones, begins = false) {
  const hertz = 440 * 2 ** ((midi - 69) / 12);
  const total = overtones.reduce((sum, each) => sum + each, 0);
  const spectrum = new Float32Array(192).fill(FLOOR_DB);
  overtones.forEach((share, index) => {
    const centre = 2 * (midi + 12 * Math.log2(index + 1) - 24);
    for (let bin = Math.ceil(centre - 3); bin <= centre + 3; bin += 1) {
      if (bin >= 0 && bin < 192)
        spectrum[bin] = Math.max(spectrum[bin], decibels((level * share) / total) - 9 * (bin - centre) ** 2);
    }
  });
  const waveform = Float32Array.from({ length: 1024 }, (_, index) => {
    const phase = 2 * Math.PI * hertz * (atMs / 1000 + (index - 1023) / RATE);
    return (
      level * overtones.reduce((sum, share, harmonic) => sum + (share / total) * Math.sin(phase * (harmonic + 1)), 0)
    );
  });
  const pitch = { hertz, midi, confidence: 0.97 };
  return frame(
    atMs,
    {
      level,
      spectrum,
      pitch,
      pitches: [pitch],
      brightnessHertz: hertz * 1.6,
      noisiness: 0.03,
      onset: begins ? { strength: 0.5, atMs, atSeconds: atMs / 1000 } : null,
    },
    waveform,
  );
}

/** @param {number} atMs @param {number} level @param {number} hertz  where the noise is strongest @param {boolean} begins @param {number|null} tempoBpm */
function hit(atMs, level, hertz, begins, tempoBpm) {
  const random = noise(Math.round(atMs));
  const centre = 2 * (69 + 12 * Math.log2(hertz / 440) - 24);
  const spectrum = Float32Array.from({ length: 192 }, (_, bin) =>
    Math.max(FLOOR_DB, decibels(level) - 12 - Math.abs(bin - centre) * 0.28 + 6 * random()),
  );
  return frame(
    atMs,
    {
      level,
      spectrum,
      brightnessHertz: hertz,
      noisiness: 0.75,
      tempoBpm,
      onset: begins ? { strength: 0.9, atMs, atSeconds: atMs / 1000 } : null,
    },
    Float32Array.from({ length: 1024 }, () => level * random()),
  );
}

const FLUTE = [1, 0.25, 0.08];
const SCALE = [60, 62, 64, 65, 67, 69, 71, 72];

/** What sounds so many milliseconds after the beginning. @type {Record<string, (ms: number, atMs: number) => SoundFrame>} */
export const SOUNDS = {
  silence: (_, atMs) => frame(atMs, { level: 0 }, new Float32Array(1024)),
  flute: (ms, atMs) =>
    tone(atMs, 79 + 0.25 * Math.sin((2 * Math.PI * 5 * ms) / 1000), 0.3 * Math.min(1, ms / 250), FLUTE, ms < FRAME_MS),
  drum(ms, atMs) {
    const since = ms % 500;
    const kick = ms % 1000 < 500;
    return hit(atMs, 0.8 * Math.exp(-since / (kick ? 70 : 45)), kick ? 120 : 1900, since < FRAME_MS, 120);
  },
  scale(ms, atMs) {
    const since = ms % 900;
    return tone(
      atMs,
      SCALE[Math.floor(ms / 900) % 8],
      0.5 * Math.exp(-since / 600),
      [1, 0.6, 0.4, 0.25, 0.15],
      since < FRAME_MS,
    );
  },
  /** Seven octaves in eight seconds, evenly. */
  sweep: (ms, atMs) => tone(atMs, 32 + (82 * ms) / 8000, 0.4, [1]),
  /** All there is and nothing, ten times a second. */
  flicker(ms, atMs) {
    const on = ms % 100 < 50;
    const onset = ms % 100 < FRAME_MS ? { strength: 1, atMs, atSeconds: atMs / 1000 } : null;
    const { waveform } = hit(atMs, on ? 1 : 0, 1000, false, null);
    return frame(
      atMs,
      {
        level: on ? 1 : 0,
        onset,
        waveform: waveform.map((value) => Math.sign(value)),
        noisiness: on ? 1 : 0,
        brightnessHertz: on ? 3000 : 0,
        spectrum: new Float32Array(192).fill(on ? 0 : FLOOR_DB),
        pitch: on ? { hertz: 440, midi: 69, confidence: 1 } : null,
        pitches: on ? [48, 55, 60, 64, 69, 72].map((midi) => ({ midi, confidence: 1 })) : [],
      },
      waveform,
    );
  },
};

/** @type {Map<string, readonly SoundFrame[]>} */
const made = new Map();

/**
 * The same frames for the same question: nobody changes them, and to make them costs more than to draw them.
 * @param {string} name  one of SOUNDS
 * @param {number} fromMs
 * @param {number} toMs
 * @returns {readonly SoundFrame[]}
 */
export function frames(name, fromMs, toMs) {
  const asked = `${name} ${fromMs} ${toMs}`;
  const count = Math.floor((toMs - fromMs) / FRAME_MS);
  const sound =
    made.get(asked) ??
    Array.from({ length: count }, (_, index) => SOUNDS[name](index * FRAME_MS, fromMs + index * FRAME_MS));
  made.set(asked, sound);
  return sound;
}

/** @param {Partial<Scene>} [parts] @returns {Scene} */
export function sceneOf(parts = {}) {
  const history = parts.history ?? [];
  const names = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];
  return {
    frame: history.at(-1) ?? null,
    history,
    notes: null,
    nowMs: history.at(-1)?.atMs ?? 0,
    pointer: null,
    reducedMotion: false,
    forcedColours: false,
    palette: 'rainbow',
    nameOf: (midi, octave) => names[midi % 12] + (octave ? Math.floor(midi / 12) - 1 : ''),
    ...parts,
  };
}
