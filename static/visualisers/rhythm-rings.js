/** The pulse: a ring goes out from the middle with each beginning, and a dot stays on the dial where in the bar it was. */
import { brightnessColour, inks } from './colours.js';
import { unitOf } from './field.js';
import { makeNews } from './trail.js';

/** @import {Scene, Visualiser} from '../types.js' */
/** @typedef {{atMs: number, strength: number, hertz: number}} Beat */

export const meta = Object.freeze({
  id: 'rhythm-rings',
  nameKey: 'picture-rhythm-rings',
  altKey: 'picture-rhythm-rings-alt',
});

/** A ring reaches the dial in this time. */
const RING_MS = 1500;
const REMEMBERED_MS = 8000;
/** The middle falls to a third in this time. */
const PULSE_MS = 260;
/** Four beats, or two seconds while no tempo is clear. */
const [BEATS, BAR_MS] = [4, 2000];
const TURN = 2 * Math.PI;

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const news = makeNews();
  /** @type {Beat[]} */
  let beats = [];
  let [width, height] = [1, 1];
  let dial = 1;

  /** @param {Scene} scene */
  const draw = (scene) => {
    follow(scene);
    dial = Math.min(width, height) * 0.44;
    const barMs = scene.frame?.tempoBpm ? (BEATS * 60_000) / scene.frame.tempoBpm : BAR_MS;
    brush.save();
    drawDial(scene, barMs);
    if (!scene.reducedMotion) for (const beat of beats) drawRing(scene, beat);
    for (const beat of beats) drawDot(scene, beat, barMs);
    drawPulse(scene);
    brush.restore();
  };

  /** @param {Scene} scene */
  const follow = (scene) => {
    for (const { onset, brightnessHertz } of news(scene)) {
      if (onset) beats.push({ atMs: onset.atMs, strength: onset.strength, hertz: brightnessHertz });
    }
    beats = beats.filter(({ atMs }) => scene.nowMs - atMs < REMEMBERED_MS);
  };

  /** @param {number} x @param {number} y @param {number} radius */
  const circle = (x, y, radius) => {
    brush.beginPath();
    brush.arc(x, y, Math.max(0, radius), 0, TURN);
  };

  /** @param {number} angle  0 at the top */
  const onDial = (angle) => ({ x: width / 2 + Math.sin(angle) * dial, y: height / 2 - Math.cos(angle) * dial });

  /** @param {Scene} scene @param {number} barMs */
  const drawDial = (scene, barMs) => {
    const { line, soft } = inks(scene);
    const unit = unitOf(width, height);
    brush.strokeStyle = line;
    brush.lineWidth = unit * 0.5;
    circle(width / 2, height / 2, dial);
    brush.stroke();
    brush.fillStyle = soft;
    for (let beat = 0; beat < BEATS; beat += 1) {
      const { x, y } = onDial((beat / BEATS) * TURN);
      circle(x, y, unit * (beat ? 0.8 : 1.3));
      brush.fill();
    }
    // Where nothing beats, nothing moves.
    if (scene.reducedMotion || beats.length === 0) return;
    const { x, y } = onDial(((scene.nowMs % barMs) / barMs) * TURN);
    circle(x, y, unit * 2.2);
    brush.lineWidth = unit * 0.6;
    brush.strokeStyle = inks(scene).ink;
    brush.stroke();
  };

  /** @param {Scene} scene @param {Beat} beat */
  const drawRing = (scene, { atMs, strength, hertz }) => {
    const age = Math.max(0, scene.nowMs - atMs) / RING_MS;
    if (age >= 1) return;
    // Quick at first, as a ripple is.
    const share = 1 - (1 - age) ** 2;
    brush.globalAlpha = 0.85 * (1 - age);
    brush.strokeStyle = brightnessColour(scene, hertz);
    brush.lineWidth = unitOf(width, height) * (0.5 + 3 * strength) * (1 - 0.6 * age);
    circle(width / 2, height / 2, dial * (0.12 + 0.86 * share));
    brush.stroke();
    brush.globalAlpha = 1;
  };

  /** @param {Scene} scene @param {Beat} beat @param {number} barMs */
  const drawDot = (scene, { atMs, strength, hertz }, barMs) => {
    const { x, y } = onDial(((atMs % barMs) / barMs) * TURN);
    brush.globalAlpha = 0.25 + 0.75 * Math.max(0, 1 - (scene.nowMs - atMs) / REMEMBERED_MS);
    brush.fillStyle = brightnessColour(scene, hertz);
    circle(x, y, unitOf(width, height) * (1.2 + 2.6 * strength));
    brush.fill();
    brush.globalAlpha = 1;
  };

  /** @param {Scene} scene */
  const drawPulse = (scene) => {
    const last = beats.at(-1);
    const force = last ? last.strength * Math.exp(-Math.max(0, scene.nowMs - last.atMs) / PULSE_MS) : 0;
    brush.fillStyle = last ? brightnessColour(scene, last.hertz) : inks(scene).line;
    brush.globalAlpha = 0.35 + 0.5 * force;
    circle(width / 2, height / 2, dial * (scene.reducedMotion ? 0.14 : 0.12 + 0.12 * force));
    brush.fill();
    brush.globalAlpha = 1;
    tempo(scene);
  };

  /** @param {Scene} scene */
  const tempo = (scene) => {
    const size = dial * 0.13;
    const bpm = scene.frame?.tempoBpm;
    if (!bpm || size < 9) return;
    brush.fillStyle = inks(scene).ink;
    brush.font = `700 ${size}px system-ui, sans-serif`;
    [brush.textAlign, brush.textBaseline] = ['center', 'middle'];
    brush.fillText(String(Math.round(bpm)), width / 2, height / 2);
  };
  return {
    draw,
    resize(wide, tall) {
      [width, height] = [wide, tall];
    },
    dispose() {},
  };
}
