/** The view Studio. Nothing of an activity is fetched before somebody uses it, and nothing stays at work when it is left. */
import { onRequest } from '../core/requests.js';
import { ACTIVITIES } from './activities.js';
import { CoverChoice } from './cover-choice.js';
import { makeCovers } from './making-covers.js';
import { StudioView } from './studio-view.js';

/** @import {ViewModule} from '../parts.js' */

/** @type {ViewModule['wire']} */
export function wire(main, page) {
  const view = new StudioView();
  const isShown = (/** @type {string} */ id) => page.views.shows(main) && view.open === id;
  const activities = ACTIVITIES.map(({ id, make }) => ({ id, ...make(page, () => isShown(id)) }));
  view.open = activities[0].id;
  view.activities = activities;
  const look = () => {
    for (const each of activities) each.look();
  };
  const open = (/** @type {string} */ id) => {
    view.open = id;
    look();
  };
  /** What another view has handed over, if anything. */
  const receive = () => {
    const receiver = activities.find((each) => each.receive);
    const handed = page.views.shows(main) && page.pictureForStudio.take();
    if (!handed || !receiver?.receive) return;
    open(receiver.id);
    receiver.receive(handed);
  };
  const choice = new CoverChoice();
  onRequest(view, 'studio-cover', makeCovers(page, choice));
  onRequest(view, 'studio-activity', open);
  page.views.onChange(() => {
    look();
    receive();
  });
  main.append(view, choice);
  look();
  receive();
}
