/** The view See sound: what is heard, its pictures, the projector's window, and the picture behind the keys. */
import { wireBackgroundPicture } from './background-picture.js';
import { keepOnWhileListening } from './keep-on.js';
import { wireListening } from './listening.js';
import { showProjector } from './projector.js';
import { isProjector } from './projector-window.js';
import { SeeView } from './see-view.js';
import { listenWhilePlaying } from './while-playing.js';
import { wireSee } from './wire.js';

/** @import {ViewModule} from '../parts.js' */

/** @type {ViewModule['wire']} */
export function wire(main, page) {
  const view = new SeeView();
  main.append(view);
  const listening = wireListening(page);
  if (isProjector()) return void showProjector({ ...page, view });
  keepOnWhileListening(listening, page.screen);
  wireSee({ ...page, listening, view });
  listenWhilePlaying({ ...page, listening });
  wireBackgroundPicture({ ...page, listening, canvas: page.stagePicture });
}
