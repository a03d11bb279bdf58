/** The pulse: a ring goes out from the middle with each beginning, and a dot stays on the dial where in the bar it was. */
import { brushOf } from '../core/brush.js';
import { brightnessColour, inks } from './colours.js';
import { unitOf } from './field.js';
import { makeNews } from './trail.js';

/** @import {Brush} from '../core/brush.js' */
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

/** @implements {Visualiser} */
class RhythmRings {
  #brush;
  #news = makeNews();
  /** @type {Beat[]} */
  #beats = [];
  #width = 1;
  #height = 1;
  #dial = 1;

  /** @param {Brush} brush */
  constructor(brush) {
    this.#brush = brush;
  }

  /** @param {Scene} scene */
  draw(scene) {
    this.#follow(scene);
    this.#dial = Math.min(this.#width, this.#height) * 0.44;
    const barMs = scene.frame?.tempoBpm ? (BEATS * 60_000) / scene.frame.tempoBpm : BAR_MS;
    this.#brush.save();
    this.#drawDial(scene, barMs);
    if (!scene.reducedMotion) for (const beat of this.#beats) this.#drawRing(scene, beat);
    for (const beat of this.#beats) this.#drawDot(scene, beat, barMs);
    this.#drawPulse(scene);
    this.#brush.restore();
  }

  /** @param {Scene} scene */
  #follow(scene) {
    for (const { onset, brightnessHertz } of this.#news(scene)) {
      if (onset) this.#beats.push({ atMs: onset.atMs, strength: onset.strength, hertz: brightnessHertz });
    }
    this.#beats = this.#beats.filter(({ atMs }) => scene.nowMs - atMs < REMEMBERED_MS);
  }

  /** @param {number} x @param {number} y @param {number} radius */
  #circle(x, y, radius) {
    this.#brush.beginPath();
    this.#brush.arc(x, y, Math.max(0, radius), 0, TURN);
  }

  /** @param {number} angle  0 at the top */
  #onDial(angle) {
    return { x: this.#width / 2 + Math.sin(angle) * this.#dial, y: this.#height / 2 - Math.cos(angle) * this.#dial };
  }

  /** @param {Scene} scene @param {number} barMs */
  #drawDial(scene, barMs) {
    const { line, soft } = inks(scene);
    const unit = unitOf(this.#width, this.#height);
    this.#brush.strokeStyle = line;
    this.#brush.lineWidth = unit * 0.5;
    this.#circle(this.#width / 2, this.#height / 2, this.#dial);
    this.#brush.stroke();
    this.#brush.fillStyle = soft;
    for (let beat = 0; beat < BEATS; beat += 1) {
      const { x, y } = this.#onDial((beat / BEATS) * TURN);
      this.#circle(x, y, unit * (beat ? 0.8 : 1.3));
      this.#brush.fill();
    }
    // Where nothing beats, nothing moves.
    if (scene.reducedMotion || this.#beats.length === 0) return;
    const { x, y } = this.#onDial(((scene.nowMs % barMs) / barMs) * TURN);
    this.#circle(x, y, unit * 2.2);
    this.#brush.lineWidth = unit * 0.6;
    this.#brush.strokeStyle = inks(scene).ink;
    this.#brush.stroke();
  }

  /** @param {Scene} scene @param {Beat} beat */
  #drawRing(scene, { atMs, strength, hertz }) {
    const age = Math.max(0, scene.nowMs - atMs) / RING_MS;
    if (age >= 1) return;
    // Quick at first, as a ripple is.
    const share = 1 - (1 - age) ** 2;
    this.#brush.globalAlpha = 0.85 * (1 - age);
    this.#brush.strokeStyle = brightnessColour(scene, hertz);
    this.#brush.lineWidth = unitOf(this.#width, this.#height) * (0.5 + 3 * strength) * (1 - 0.6 * age);
    this.#circle(this.#width / 2, this.#height / 2, this.#dial * (0.12 + 0.86 * share));
    this.#brush.stroke();
    this.#brush.globalAlpha = 1;
  }

  /** @param {Scene} scene @param {Beat} beat @param {number} barMs */
  #drawDot(scene, { atMs, strength, hertz }, barMs) {
    const { x, y } = this.#onDial(((atMs % barMs) / barMs) * TURN);
    this.#brush.globalAlpha = 0.25 + 0.75 * Math.max(0, 1 - (scene.nowMs - atMs) / REMEMBERED_MS);
    this.#brush.fillStyle = brightnessColour(scene, hertz);
    this.#circle(x, y, unitOf(this.#width, this.#height) * (1.2 + 2.6 * strength));
    this.#brush.fill();
    this.#brush.globalAlpha = 1;
  }

  /** @param {Scene} scene */
  #drawPulse(scene) {
    const last = this.#beats.at(-1);
    const force = last ? last.strength * Math.exp(-Math.max(0, scene.nowMs - last.atMs) / PULSE_MS) : 0;
    this.#brush.fillStyle = last ? brightnessColour(scene, last.hertz) : inks(scene).line;
    this.#brush.globalAlpha = 0.35 + 0.5 * force;
    this.#circle(this.#width / 2, this.#height / 2, this.#dial * (scene.reducedMotion ? 0.14 : 0.12 + 0.12 * force));
    this.#brush.fill();
    this.#brush.globalAlpha = 1;
    this.#tempo(scene);
  }

  /** @param {Scene} scene */
  #tempo(scene) {
    const size = this.#dial * 0.13;
    const bpm = scene.frame?.tempoBpm;
    if (!bpm || size < 9) return;
    this.#brush.fillStyle = inks(scene).ink;
    this.#brush.font = `700 ${size}px system-ui, sans-serif`;
    [this.#brush.textAlign, this.#brush.textBaseline] = ['center', 'middle'];
    this.#brush.fillText(String(Math.round(bpm)), this.#width / 2, this.#height / 2);
  }

  /** @param {number} wide @param {number} tall */
  resize(wide, tall) {
    [this.#width, this.#height] = [wide, tall];
  }

  dispose() {}
}

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  return new RhythmRings(brushOf(canvas));
}
