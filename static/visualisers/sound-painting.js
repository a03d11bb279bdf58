/**
 * A picture that grows: while something sounds, a brush paints. Its height is
 * the pitch, its breadth the loudness, its colour the note; noise is spray.
 * It goes from left to right with time, or wherever the player points.
 */
import { brushOf } from '../core/brush.js';
import { inks } from './colours.js';
import { makePainting } from './painting.js';
import { paintingToSvg } from './painting-svg.js';

/** @import {Scene, Visualiser} from '../types.js' */
/** @import {Mark} from './painting.js' */

export const meta = Object.freeze({
  id: 'sound-painting',
  nameKey: 'picture-sound-painting',
  altKey: 'picture-sound-painting-alt',
});

/** @param {HTMLCanvasElement|OffscreenCanvas} canvas @returns {Visualiser} */
export function create(canvas) {
  const brush = brushOf(canvas);
  const painting = makePainting();
  const surface = new OffscreenCanvas(1, 1);
  const pen = brushOf(surface);
  let [width, height] = [1, 1];
  /** So many marks are on the surface. */
  let painted = 0;

  const repaint = () => {
    pen.clearRect(0, 0, surface.width, surface.height);
    painted = 0;
  };

  /** @param {Scene} scene @param {Mark} mark */
  const put = (scene, { kind, from, to, breadth, colour, alpha }) => {
    const [wide, tall] = [surface.width, surface.height];
    pen.globalAlpha = scene.forcedColours ? 1 : alpha;
    pen.strokeStyle = pen.fillStyle = scene.forcedColours ? inks(scene).ink : colour;
    pen.lineCap = 'round';
    pen.lineWidth = Math.max(0.5, breadth * tall);
    pen.beginPath();
    if (kind === 'drop') {
      pen.arc(from.x * wide, from.y * tall, (breadth * tall) / 2, 0, 2 * Math.PI);
      pen.fill();
      return;
    }
    pen.moveTo(from.x * wide, from.y * tall);
    pen.lineTo(to.x * wide, to.y * tall);
    pen.stroke();
  };

  return {
    draw(scene) {
      if (painting.follow(scene) === 'thinned') repaint();
      const { marks } = painting;
      for (; painted < marks.length; painted += 1) put(scene, marks[painted]);
      brush.drawImage(surface, 0, 0, width, height);
    },
    resize(wide, tall) {
      [width, height] = [wide, tall];
      [surface.width, surface.height] = [Math.max(1, Math.round(wide)), Math.max(1, Math.round(tall))];
      repaint();
    },
    dispose() {
      painting.clear();
      [surface.width, surface.height] = [1, 1];
    },
    toSvg: () => paintingToSvg(painting.marks),
    clear() {
      painting.clear();
      repaint();
    },
  };
}
