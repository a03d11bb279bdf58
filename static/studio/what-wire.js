/** "What is in the picture?" on the page: pictures of files and of the page's own camera, words for them, and sounds. */
import { openPicture } from '../camera/picture-file.js';
import { nameOfNote } from '../captions/note-naming.js';
import { percent, t } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createSpeech } from '../core/speech.js';
import { createLooker, MODELS } from '../vision/client.js';
import { LONGEST } from './kept-picture.js';
import { LookedPicture } from './looked-picture.js';
import { createLooking } from './looking.js';
import { SoundingObjects } from './sounding-objects.js';
import { weightOf } from './weight.js';

/** @import {Page} from '../parts.js' */
/** @import {RequestListeners} from '../core/requests.js' */
/** @import {WhatShown, WhatView} from './what-view.js' */

/** @typedef {Pick<Page, 'settings'|'sound'|'tracking'|'pause'|'report'>} WhatPage */

const SPOKEN = 3;

/** @param {WhatPage} page @param {WhatView} view @param {() => boolean} isShown */
export const wireWhat = (page, view, isShown) => new WhatActivity(page, view, isShown);

class WhatActivity {
  #page;
  #view;
  #isShown;
  #picture;
  #objects;
  #looking;
  #speech;
  /** What "is there a …?" is about. */
  #asked = 'cat';
  /** Objects are to sound as soon as the camera is there. */
  #waitsForCamera = false;
  /** @type {WhatShown['bytes']} */
  #bytes = null;
  /** @type {WhatShown['progress']} */
  #progress = null;

  /** @param {WhatPage} page @param {WhatView} view @param {() => boolean} isShown */
  constructor(page, view, isShown) {
    const { settings, tracking, pause, report } = page;
    this.#page = page;
    this.#view = view;
    this.#isShown = isShown;
    this.#picture = new LookedPicture(tracking, view);
    this.#objects = new SoundingObjects(page);
    this.#speech = createSpeech({ report });
    this.#looking = this.#makeLooking();
    onRequests(view, this.#requests());
    settings.onChange(this.#show);
    pause.onChange(this.#show);
    tracking.onState((state) => this.#followCamera(state));
    this.#show();
  }

  /** It comes into sight, or leaves it. */
  look = () => {
    if (this.#isShown()) return this.#weigh().catch(() => {});
    this.#speech.stop();
    this.#picture.letGo();
    return this.#looking.state === 'empty' ? undefined : this.#looking.leave();
  };

  #show = makeSoon(() => {
    this.#view.shown = this.#shown();
  });

  /** @returns {WhatShown} */
  #shown() {
    const { tracking, settings } = this.#page;
    const { values } = settings;
    const { state, seen, maps, isInside } = this.#looking;
    return {
      state,
      seen,
      maps: this.#isHidden ? null : maps,
      isInside,
      progress: this.#progress,
      bytes: seen ? 0 : this.#bytes,
      asked: this.#asked,
      tracking: tracking.state,
      isHidden: this.#isHidden,
      plays: this.#objects.isOn,
      objects: this.#objects.rows,
      sounding: this.#objects.sounding,
      noteName: (note) => nameOfNote(note, {}, values.noteNaming),
    };
  }

  /** Who does not want to be seen is seen by the network alone. */
  get #isHidden() {
    return this.#picture.isOfCamera && this.#page.settings.values.picture !== 'camera';
  }

  #makeLooking() {
    const { tracking, report } = this.#page;
    const looker = createLooker({
      onProgress: (loadedBytes, totalBytes) => {
        this.#progress = { loadedBytes, totalBytes };
        this.#show();
      },
    });
    return createLooking({
      looker,
      openPicture: (file) => openPicture(file, LONGEST),
      cameraPicture: this.#picture.take,
      isCameraOn: () => tracking.isFollowing,
      show: this.#picture.show,
      shown: () => (this.#isHidden ? null : this.#picture.copy()),
      onWatched: (groups) => {
        this.#objects.hear(groups);
        this.#show();
      },
      report,
      onChange: () => {
        if (this.#looking.seen) this.#progress = null;
        this.#show();
      },
    });
  }

  /** @returns {RequestListeners} */
  #requests() {
    return {
      'studio-file': this.#looking.openFile,
      'studio-snap': this.#looking.snap,
      'studio-watch': this.#looking.watch,
      'studio-stop': this.#looking.stop,
      'studio-maps': this.#looking.lookInside,
      'studio-ask': (group) => {
        this.#asked = group;
        this.#show();
      },
      'studio-say': () => this.#say(),
      'studio-objects': (on) => this.#turnObjects(on),
      'studio-objects-change': this.#objects.change,
    };
  }

  #say() {
    const things = (this.#looking.seen?.groups ?? []).slice(0, SPOKEN);
    this.#speech.say(things.map(({ id, share }) => `${t(`group-${id}`)}: ${percent(share)}`).join('. '));
  }

  /** @param {boolean} on */
  #turnObjects(on) {
    this.#waitsForCamera = on && !this.#page.tracking.isFollowing;
    this.#objects.turn(on);
    if (on) {
      this.#page.sound.start();
      if (this.#looking.state !== 'watching') this.#looking.watch();
    }
    this.#show();
  }

  /** @param {WhatShown['tracking']} state */
  #followCamera(state) {
    if (state === 'off') {
      this.#picture.letGo();
      if (this.#looking.state === 'watching') this.#looking.stop();
    }
    if (this.#waitsForCamera && this.#page.tracking.isFollowing && this.#isShown()) {
      this.#waitsForCamera = false;
      this.#looking.watch();
    }
    this.#show();
  }

  async #weigh() {
    this.#bytes = await weightOf(MODELS);
    if (!this.#looking.seen) this.#show();
  }
}
