/** The picture that an activity works on: of a file, or what may be shown of the camera, one at a time. */
import { makeFrameGrabber } from '../camera/frame-grabber.js';
import { openPicture } from '../camera/picture-file.js';
import { LONGEST } from './kept-picture.js';

/** @import {Tracking} from '../parts.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */

/** @typedef {(read: () => Promise<ImageBitmap>, ifNone: StatusCode, name?: string) => Promise<boolean>} Open  whether there is another picture now */

export class PictureFrom {
  #tracking;
  #report;
  #open;
  #onChange;
  #camera;
  /** The picture is the camera's. */
  isOfCamera = false;

  /** @param {{tracking: Pick<Tracking, 'stream'|'isFollowing'|'onState'>, report: Report, open: Open, onChange: () => void}} parts */
  constructor({ tracking, report, open, onChange }) {
    this.#tracking = tracking;
    this.#report = report;
    this.#open = open;
    this.#onChange = onChange;
    // Where the room is hidden, it is hidden here as well.
    this.#camera = makeFrameGrabber(() => tracking.stream);
    tracking.onState((state) => {
      if (state === 'off') this.letGo();
      onChange();
    });
  }

  /** @param {File} file @returns {Promise<boolean>}  whether it is the picture now */
  file = async (file) => {
    const isOpen = await this.#open(() => openPicture(file, LONGEST), 'studio-no-picture', file.name);
    if (isOpen) this.#isNow('file');
    return isOpen;
  };

  snap = async () => {
    if (!this.#tracking.isFollowing) return this.#report('studio-needs-camera');
    if (await this.#open(this.#picture, 'studio-needs-camera')) this.#isNow('camera');
  };

  /** @param {'file'|'camera'} where */
  #isNow(where) {
    this.isOfCamera = where === 'camera';
    this.#onChange();
  }

  /** Of the camera's stream. */
  letGo() {
    this.#camera.stop();
  }

  #picture = async () => {
    const picture = await this.#camera.picture();
    if (!picture) throw new Error('no picture');
    return picture;
  };
}
