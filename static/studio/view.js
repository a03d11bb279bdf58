/** The view Studio. Nothing of an activity is fetched before somebody uses it, and nothing stays at work when it is left. */
import { onRequest } from '../core/requests.js';
import { ACTIVITIES } from './activities.js';
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
  onRequest(view, 'studio-activity', (id) => {
    view.open = id;
    look();
  });
  page.views.onChange(look);
  main.append(view);
  look();
}
