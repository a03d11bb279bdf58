/** The view Teach gestures; what is taught there works in every view. */
import { TeachView } from './teach-view.js';
import { wireTeach } from './wire.js';

/** @import {ViewModule} from '../parts.js' */

/** @type {ViewModule['wire']} */
export function wire(main, page) {
  const view = new TeachView();
  main.append(view);
  wireTeach({ ...page, view, choices: page.gestures, sets: page.gestureSets, pointerHold: page.gestureHold });
}
