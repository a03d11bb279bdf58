/** The sound against itself a quarter turn later: a pure tone is a ring, a rich one a rosette, a noise a tangle. */
import { brushOf } from '../core/brush.js';
import { inks, toneColour } from './colours.js';
import { ROUGH, roughOf, SURE, strengthOf, unitOf } from './field.js';
import { analytic } from './hilbert.js';

/** @import {Scene, SoundFrame, Visualiser} from '../types.js' */

export const meta = Object.freeze({
  id: 'phase-scope',
  nameKey: 'picture-phase-scope',
  altKey: 'picture-phase-scope-alt',
});

/** Samples in the curve, of a tone and of a noise, and those left at each side for the transform. */
const [SHOWN, SHOWN_OF_NOISE, MARGIN] = [600, 220, 40];

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = brushOf(canvas);
  let [width, height] = [1, 1];

  /** @param {SoundFrame} frame @param {number} radius */
  const curve = (frame, radius) => {
    const count = roughOf(frame) > ROUGH ? SHOWN_OF_NOISE : SHOWN;
    const { re, im } = analytic(frame.waveform, Math.max(0, frame.waveform.length - count - MARGIN), count);
    const size = (radius * (0.25 + 0.75 * strengthOf(frame.peak))) / largest(re, im);
    brush.beginPath();
    re.forEach((value, index) => brush.lineTo(width / 2 + value * size, height / 2 - im[index] * size));
  };

  /** @param {Scene} scene */
  const draw = (scene) => {
    const { ink, line } = inks(scene);
    const unit = unitOf(width, height);
    const radius = Math.min(width, height) * 0.44;
    const { frame } = scene;
    brush.save();
    brush.lineJoin = brush.lineCap = 'round';
    brush.strokeStyle = line;
    brush.lineWidth = unit * 0.3;
    for (const share of [1, 0.5]) ring(radius * share);
    if (frame && frame.peak > 0.001 && frame.waveform.length > 2 * MARGIN) {
      curve(frame, radius);
      brush.strokeStyle = frame.pitch && frame.pitch.confidence > SURE ? toneColour(scene, frame.pitch.midi) : ink;
      stroke(scene, unit);
    }
    brush.restore();
  };

  const ring = (/** @type {number} */ radius) => {
    brush.beginPath();
    brush.arc(width / 2, height / 2, radius, 0, 2 * Math.PI);
    brush.stroke();
  };

  /** @param {Scene} scene @param {number} unit */
  const stroke = (scene, unit) => {
    if (!scene.forcedColours && roughOf(scene.frame) < ROUGH) {
      // Round corners of a broad line are slow to draw, and nobody sees them in a glow.
      brush.lineJoin = 'bevel';
      brush.globalAlpha = 0.18;
      brush.lineWidth = unit * 2.4;
      brush.stroke();
      brush.lineJoin = 'round';
    }
    // A tangle that changes all the time is drawn faintly, so that it does not glare.
    const rough = roughOf(scene.frame);
    brush.globalAlpha = scene.forcedColours ? 1 : 0.85 - 0.5 * rough;
    brush.lineWidth = unit * (0.6 - 0.3 * rough);
    brush.stroke();
  };
  return {
    draw,
    resize(wide, tall) {
      [width, height] = [wide, tall];
    },
    dispose() {},
  };
}

/** @param {Float32Array} re @param {Float32Array} im */
function largest(re, im) {
  let most = 0;
  re.forEach((value, index) => {
    most = Math.max(most, value * value + im[index] * im[index]);
  });
  return Math.sqrt(most) || 1;
}
