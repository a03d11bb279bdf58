/** What can be done in the studio: one line an activity. Its words are `studio-<id>`. */
import { DreamView } from './dream-view.js';
import { wireDream } from './dream-wire.js';
import { LearnView } from './learn-view.js';
import { wireLearn } from './learn-wire.js';
import { ModelList } from './model-list.js';
import { wireModels } from './models-wire.js';
import { PaintView } from './paint-view.js';
import { wirePaint } from './paint-wire.js';
import { WhatView } from './what-view.js';
import { wireWhat } from './what-wire.js';
import { WhoView } from './who-view.js';
import { wireWho } from './who-wire.js';

/** @import {HandedPicture} from '../core/hand-over.js' */
/** @import {Page} from '../parts.js' */

/**
 * @typedef {Object} OpenActivity
 * @property {HTMLElement} element  in its place in the view while it is open
 * @property {() => unknown} look  it has come into sight, or has left it: then nothing of it stays at work
 * @property {(handed: HandedPicture) => unknown} [receive]  for the one that a picture of another view goes to
 */
/**
 * @typedef {Object} Activity
 * @property {string} id
 * @property {(page: Page, isShown: () => boolean) => OpenActivity} make  once, when the studio is first opened: it fetches nothing
 *   large by itself
 */

/** @type {readonly Activity[]} */
export const ACTIVITIES = Object.freeze([
  {
    id: 'what',
    make(page, isShown) {
      const element = new WhatView();
      return { element, ...wireWhat(page, element, isShown) };
    },
  },
  {
    id: 'who',
    make(page, isShown) {
      const element = new WhoView();
      return { element, ...wireWho(page, element, isShown) };
    },
  },
  {
    id: 'learn',
    make(_page, isShown) {
      const element = new LearnView();
      return { element, ...wireLearn(element, isShown) };
    },
  },
  {
    id: 'paint',
    make(page, isShown) {
      const element = new PaintView();
      return { element, ...wirePaint(page, element, isShown) };
    },
  },
  {
    id: 'dream',
    make(page, isShown) {
      const element = new DreamView();
      return { element, ...wireDream(page, element, isShown) };
    },
  },
  {
    id: 'models',
    make(page, isShown) {
      const element = new ModelList();
      return { element, ...wireModels(page, element, isShown) };
    },
  },
]);
