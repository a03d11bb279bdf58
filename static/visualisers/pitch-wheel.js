/**
 * The twelve notes around a wheel, each with its name, its colour and a shape,
 * so that colour is never alone: which notes are in the sound, and which leads.
 */
import { brushOf } from '../core/brush.js';
import { clamp } from '../core/numbers.js';
import { SHAPES } from '../core/palettes.js';
import { inks, toneColour } from './colours.js';
import { SURE, strengthOf, unitOf } from './field.js';

/** @import {Scene, SoundFrame, Visualiser} from '../types.js' */

export const meta = Object.freeze({
  id: 'pitch-wheel',
  nameKey: 'picture-pitch-wheel',
  altKey: 'picture-pitch-wheel-alt',
});

/** A petal falls to a third in this time; slower where things shall be still. */
const [FALL_MS, STILL_FALL_MS] = [220, 600];
/** Which shape a tone has: its letter's; a black key that of the white key below, hollow. */
const SHAPE_OF_TONE = [0, 0, 1, 1, 2, 3, 3, 4, 4, 5, 5, 6];
const BLACK = new Set([1, 3, 6, 8, 10]);
const TURN = 2 * Math.PI;

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = brushOf(canvas);
  const petals = makePetals();
  const signs = SHAPES.map((shape) => new Path2D(shape));
  let [width, height] = [1, 1];
  let outer = 1;

  /** @param {number} tone @param {number} radius */
  const placeOf = (tone, radius) => {
    const angle = (tone / 12) * TURN - TURN / 4;
    return { x: width / 2 + Math.cos(angle) * radius, y: height / 2 + Math.sin(angle) * radius };
  };

  /** @param {Scene} scene @param {number} tone @param {number} level @param {boolean} leads */
  const petal = (scene, tone, level, leads) => {
    const middle = (tone / 12) * TURN - TURN / 4;
    const inner = outer * 0.3;
    const half = TURN / 24 - 0.02;
    const sector = (/** @type {number} */ radius) => {
      brush.beginPath();
      brush.arc(width / 2, height / 2, radius, middle - half, middle + half);
      brush.arc(width / 2, height / 2, inner, middle + half, middle - half, true);
      brush.closePath();
    };
    sector(outer * 0.8);
    brush.fillStyle = inks(scene).line;
    brush.globalAlpha = 0.45;
    brush.fill();
    sector(inner + outer * 0.5 * level);
    brush.fillStyle = toneColour(scene, tone);
    brush.globalAlpha = leads || scene.forcedColours ? 1 : 0.6;
    if (level > 0.01) brush.fill();
    brush.globalAlpha = 1;
    if (!leads) return;
    brush.strokeStyle = inks(scene).ink;
    brush.lineWidth = unitOf(width, height) * 0.7;
    sector(outer * 0.8);
    brush.stroke();
  };

  /** @param {Scene} scene @param {number} tone @param {boolean} leads */
  const label = (scene, tone, leads) => {
    const size = outer * (leads ? 0.15 : 0.1);
    const { x, y } = placeOf(tone, outer * 0.9);
    brush.fillStyle = leads ? inks(scene).ink : inks(scene).soft;
    brush.font = `${leads ? 750 : 600} ${size}px system-ui, sans-serif`;
    brush.fillText(scene.nameOf(60 + tone, false), x, y);
    sign(scene, tone, placeOf(tone, outer * 0.7), outer * 0.09);
  };

  /** @param {Scene} scene @param {number} tone @param {{x: number, y: number}} place @param {number} size */
  const sign = (scene, tone, { x, y }, size) => {
    const shape = signs[SHAPE_OF_TONE[tone]];
    brush.save();
    brush.translate(x - size / 2, y - size / 2);
    brush.scale(size / 20, size / 20);
    brush.lineWidth = 2.4;
    brush.strokeStyle = brush.fillStyle = inks(scene).ink;
    brush.globalAlpha = 0.8;
    if (BLACK.has(tone)) brush.stroke(shape);
    else brush.fill(shape);
    brush.restore();
  };

  /** @param {Scene} scene */
  const draw = (scene) => {
    outer = Math.min(width, height) * 0.5;
    const { frame } = scene;
    const levels = petals.follow(scene);
    const lead = frame?.pitch && frame.pitch.confidence > SURE && frame.peak > 0.001 ? frame.pitch.midi : null;
    const sounding = new Set((scene.notes ?? []).map(({ note }) => note % 12));
    if (!scene.notes && lead !== null) sounding.add(Math.round(lead) % 12);
    brush.save();
    brush.textAlign = 'center';
    brush.textBaseline = 'middle';
    for (let tone = 0; tone < 12; tone += 1) {
      petal(scene, tone, levels[tone], sounding.has(tone));
      label(scene, tone, sounding.has(tone));
    }
    if (lead !== null) centre(scene, lead);
    brush.restore();
  };

  /** The name, and a hand that shows how far from the note's middle it is. @param {Scene} scene @param {number} midi */
  const centre = (scene, midi) => {
    const { x, y } = placeOf(((midi % 12) + 12) % 12, outer * 0.26);
    brush.fillStyle = inks(scene).ink;
    brush.beginPath();
    brush.arc(x, y, outer * 0.025, 0, TURN);
    brush.fill();
    brush.font = `750 ${outer * 0.17}px system-ui, sans-serif`;
    brush.fillText(scene.nameOf(Math.round(midi), true), width / 2, height / 2);
  };
  return {
    draw,
    resize(wide, tall) {
      [width, height] = [wide, tall];
    },
    dispose() {},
  };
}

/** How much of each tone is in the sound: rises at once, falls in its own time. */
function makePetals() {
  const levels = new Float32Array(12);
  let lastMs = NaN;
  return {
    /** @param {Scene} scene @returns {Float32Array}  0..1 */
    follow({ frame, nowMs, reducedMotion }) {
      const passed = Math.max(0, nowMs - lastMs) || 0;
      const fall = Math.exp(-passed / (reducedMotion ? STILL_FALL_MS : FALL_MS));
      lastMs = nowMs;
      const now = frame ? chroma(frame) : null;
      levels.forEach((level, tone) => {
        levels[tone] = Math.max(level * fall, now?.[tone] ?? 0);
      });
      return levels;
    },
  };
}

/**
 * The loudest octave of each tone, as strong as the sound is.
 * @param {SoundFrame} frame
 */
function chroma({ spectrum, peak }) {
  const found = new Float32Array(12).fill(-120);
  for (let bin = 14; bin < Math.min(spectrum.length, 168); bin += 1) {
    const tone = Math.round(bin / 2) % 12;
    found[tone] = Math.max(found[tone], spectrum[bin]);
  }
  const most = Math.max(...found);
  return found.map((decibels) => clamp(1 + (decibels - most) / 24) * strengthOf(peak));
}
