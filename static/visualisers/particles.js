/**
 * The character of a sound: low ones are large and slow and stay below, high
 * ones small and quick above; loud is many; smooth sounds are round and drift,
 * noisy ones are splinters and scatter.
 */
import { brushOf } from '../core/brush.js';
import { clamp } from '../core/numbers.js';
import { brightnessColour, inks, toneColour } from './colours.js';
import { midiOf, ROUGH, roughOf, SURE, strengthOf, yOf } from './field.js';
import { makeNews } from './trail.js';

/** @import {Scene, SoundFrame, Visualiser} from '../types.js' */
/**
 * Places and speeds in heights of the picture, and those a second.
 * @typedef {{x: number, y: number, dx: number, dy: number, size: number, rough: number, turn: number, colour: string, bornMs: number, lifeMs: number}} Particle
 */

export const meta = Object.freeze({ id: 'particles', nameKey: 'picture-particles', altKey: 'picture-particles-alt' });

const MOST = 360;
/** At full strength, so many a second. */
const RATE = 110;
/** After a hidden page or a busy moment, time goes on from here. */
const LONGEST_STEP_MS = 100;
/** With each beginning, so many more at once. */
const BURST = 22;

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = brushOf(canvas);
  const swarm = makeSwarm();
  let [width, height] = [1, 1];

  /** @param {Scene} scene */
  const draw = (scene) => {
    brush.save();
    for (const particle of swarm.follow(scene, width / height)) drawOne(scene, particle);
    brush.restore();
  };

  /** @param {Scene} scene @param {Particle} particle */
  const drawOne = (scene, particle) => {
    const age = clamp((scene.nowMs - particle.bornMs) / particle.lifeMs);
    const [x, y, size] = [particle.x * height, particle.y * height, particle.size * height];
    // Comes softly and goes softly.
    brush.globalAlpha = 0.85 * Math.min(1, age * 8) * (1 - age) ** 1.2;
    brush.fillStyle = scene.forcedColours ? inks(scene).ink : particle.colour;
    brush.beginPath();
    if (particle.rough > ROUGH) splinter(x, y, size, particle.turn);
    else brush.arc(x, y, size, 0, 2 * Math.PI);
    brush.fill();
  };

  /** @param {number} x @param {number} y @param {number} size @param {number} turn */
  const splinter = (x, y, size, turn) => {
    for (const [angle, length] of [
      [0, 1.7],
      [2.6, 0.9],
      [3.7, 0.9],
    ]) {
      brush.lineTo(x + Math.cos(turn + angle) * size * length, y + Math.sin(turn + angle) * size * length);
    }
    brush.closePath();
  };
  return {
    draw,
    resize(wide, tall) {
      [width, height] = [wide, tall];
    },
    dispose() {},
  };
}

function makeSwarm() {
  const random = makeRandom();
  /** @type {Particle[]} */
  let particles = [];
  let lastMs = NaN;
  let due = 0;
  const news = makeNews();

  /** @param {Scene} scene @param {SoundFrame} frame @param {number} aspect @returns {Particle} */
  const born = (scene, frame, aspect) => {
    const { pitch, brightnessHertz, peak } = frame;
    const rough = roughOf(frame);
    const clear = pitch !== null && pitch.confidence > SURE;
    const midi = clear ? pitch.midi : midiOf(brightnessHertz);
    const high = clamp((midi - 31) / 84);
    const strong = strengthOf(peak);
    const still = scene.reducedMotion ? 0 : 1;
    const scatter = 0.04 + 0.35 * rough;
    const angle = random() * 2 * Math.PI;
    const speed = still * (0.02 + 0.16 * high + 0.4 * rough) * (0.4 + random());
    return {
      x: aspect * (0.5 + (random() - 0.5) * 0.9),
      y: yOf(midi, 1) + (random() - 0.5) * scatter,
      dx: Math.cos(angle) * speed,
      dy: Math.sin(angle) * speed * (rough > ROUGH ? 1 : 0.35),
      size: (0.004 + 0.03 * (1 - high)) * (0.5 + strong) * (0.6 + 0.8 * random()),
      rough,
      turn: angle,
      colour: clear && rough < ROUGH ? toneColour(scene, midi) : brightnessColour(scene, brightnessHertz),
      bornMs: scene.nowMs,
      lifeMs: 1200 + 2000 * (1 - high) * (1 - rough),
    };
  };

  /** @param {number} seconds */
  const move = (seconds) => {
    for (const particle of particles) {
      particle.x += particle.dx * seconds;
      particle.y += particle.dy * seconds;
    }
  };

  return {
    /** @param {Scene} scene @param {number} aspect  width by height @returns {readonly Particle[]} */
    follow(scene, aspect) {
      const { frame, nowMs } = scene;
      const passed = Math.min(LONGEST_STEP_MS, Math.max(0, nowMs - lastMs)) || 0;
      lastMs = nowMs;
      move(passed / 1000);
      particles = particles.filter(({ bornMs, lifeMs }) => nowMs - bornMs < lifeMs);
      due += frame ? (strengthOf(frame.peak) ** 2 * RATE * passed) / 1000 : 0;
      for (const { onset } of news(scene)) due += onset ? BURST * onset.strength : 0;
      for (; frame && due >= 1; due -= 1) if (particles.length < MOST) particles.push(born(scene, frame, aspect));
      return particles;
    },
  };
}

/** The same each time: Park and Miller, "Random number generators: good ones are hard to find", 1988. */
function makeRandom() {
  let state = 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
