/** A part of the view See sound: a sheet to draw on, whose drawing sounds. */
import { DrawingView } from './drawing-view.js';
import { wireDrawing } from './wire.js';

/** @import {ViewModule} from '../parts.js' */

/** @type {ViewModule['wire']} */
export function wire(main, page) {
  const view = new DrawingView();
  main.append(view);
  wireDrawing({ ...page, view });
}
