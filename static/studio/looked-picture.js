/** The picture that is looked at: all of it for the network, and for people what the player lets be shown. */
import { makeFrameGrabber } from '../camera/frame-grabber.js';
import { drawSquare, squareOf } from './drawn-square.js';

/** @import {Tracking} from '../parts.js' */

export class LookedPicture {
  #tracking;
  #place;
  #camera;
  #permitted;
  /** @type {'file'|'camera'} */
  #from = 'file';

  /**
   * @param {Pick<Tracking, 'seen'|'stream'>} tracking
   * @param {{readonly canvas: HTMLCanvasElement|null}} place
   */
  constructor(tracking, place) {
    this.#tracking = tracking;
    this.#place = place;
    this.#camera = makeFrameGrabber(() => tracking.seen);
    this.#permitted = makeFrameGrabber(() => tracking.stream);
  }

  get isOfCamera() {
    return this.#from === 'camera';
  }

  /** The camera's, of now; null while there is none. */
  take = () => this.#camera.picture();

  /** @param {ImageBitmap} picture @param {'file'|'camera'} from */
  show = (picture, from) => {
    this.#from = from;
    if (from === 'file' || this.#tracking.stream === this.#tracking.seen)
      drawSquare(this.#place.canvas, picture, { mirrored: this.isOfCamera });
    else this.#showPermitted();
  };

  /** What is shown, as the network sees it. */
  copy = () => squareOf(this.#place.canvas);

  /** Of the camera's streams. */
  letGo() {
    this.#camera.stop();
    this.#permitted.stop();
  }

  async #showPermitted() {
    const picture = await this.#permitted.picture().catch(() => null);
    if (picture && this.isOfCamera) drawSquare(this.#place.canvas, picture, { mirrored: true });
    picture?.close();
  }
}
