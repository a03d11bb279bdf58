/** The view Studio. Nothing of an activity is fetched before somebody uses it, and nothing stays at work when it is left. */
import { onRequest } from '../core/requests.js';
import { ModelList } from './model-list.js';
import { wireModels } from './models-wire.js';
import { StudioView } from './studio-view.js';
import { WhatView } from './what-view.js';
import { wireWhat } from './what-wire.js';

/** @import {ViewModule} from '../parts.js' */
/** @import {ActivityId} from './studio-view.js' */

/** @type {ViewModule['wire']} */
export function wire(main, page) {
  const view = new StudioView();
  const [what, models] = [new WhatView(), new ModelList()];
  view.parts = new Map(
    /** @type {[ActivityId, HTMLElement][]} */ ([
      ['what', what],
      ['models', models],
    ]),
  );
  const isShown = (/** @type {ActivityId} */ id) => page.views.current === 'studio' && view.open === id;
  const wired = [wireWhat(page, what, () => isShown('what')), wireModels(page, models, () => isShown('models'))];
  const look = () => {
    for (const each of wired) each.look();
  };
  onRequest(view, 'studio-activity', (id) => {
    view.open = id;
    look();
  });
  page.views.onChange(look);
  main.append(view);
  look();
}
