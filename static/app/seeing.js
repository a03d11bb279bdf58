/** All that sees sound: the view, its sheet to draw on, the projector's window and the pictures behind the keys. */
import { DrawingView } from '../draw/drawing-view.js';
import { wireDrawing } from '../draw/wire.js';
import { wireBackgroundPicture } from '../see/background-picture.js';
import { wireListening } from '../see/listening.js';
import { isProjector, showProjector } from '../see/projector.js';
import { SeeView } from '../see/see-view.js';
import { wireSee } from '../see/wire.js';
import { find } from '../ui/find.js';

/**
 * @typedef {Omit<Parameters<typeof wireSee>[0], 'listening'|'view'> & Omit<Parameters<typeof wireListening>[0], 'report'>
 *   & Omit<Parameters<typeof wireDrawing>[0], 'view'> & Omit<Parameters<typeof wireBackgroundPicture>[0], 'listening'>} Parts
 */

/** @param {Parts} parts */
export function wireSeeing(parts) {
  const view = find(SeeView, 'see-view');
  const listening = wireListening(parts);
  if (isProjector()) showProjector({ ...parts, view });
  else wireSee({ ...parts, listening, view });
  wireDrawing({ ...parts, view: find(DrawingView, 'drawing-view') });
  wireBackgroundPicture({ ...parts, listening });
}
