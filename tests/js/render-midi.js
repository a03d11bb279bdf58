/**
 * FluidSynth, another program than ours, plays a MIDI file with a sound of
 * ours: node render-midi.js FILE SOUNDFONT SECONDS > 32-bit floats, mono, 44,100 a second.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SAMPLE_RATE = 44_100;

const require = createRequire(import.meta.url);
const JSSynth = require('js-synthesizer');
JSSynth.Synthesizer.initializeWithFluidSynthModule(
  require('js-synthesizer/externals/libfluidsynth-2.4.6-with-libsndfile.js'),
);
await JSSynth.waitForReady();

const [file, soundFont, seconds] = process.argv.slice(2);
const bytesOf = (/** @type {string} */ path) => new Uint8Array(readFileSync(path)).buffer;
const synth = new JSSynth.Synthesizer();
synth.init(SAMPLE_RATE, { reverbActive: false, chorusActive: false });
await synth.loadSFont(bytesOf(soundFont));
await synth.addSMFDataToPlayer(bytesOf(file));
await synth.playPlayer();
const left = new Float32Array(Math.round(Number(seconds) * SAMPLE_RATE));
synth.render([left, new Float32Array(left.length)]);
process.stdout.write(new Uint8Array(left.buffer));
