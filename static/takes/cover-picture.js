/** A take's cover, drawn as large as its place. */
import { LightElement } from '../ui/element.js';
import { html } from '../vendor/lit.js';

export class CoverPicture extends LightElement {
  static properties = { picture: { attribute: false }, words: { attribute: false } };

  constructor() {
    super();
    /** @type {Blob|null} */
    this.picture = null;
    /** What it is, for who does not see it. */
    this.words = '';
  }

  render() {
    return html`<canvas width="4" height="4" role="img" aria-label=${this.words}></canvas>`;
  }

  /** @param {Map<string, unknown>} changed */
  async updated(changed) {
    const { picture } = this;
    if (!changed.has('picture') || !picture) return;
    const drawn = await createImageBitmap(picture).catch(() => null);
    const canvas = this.querySelector('canvas');
    if (drawn && canvas && picture === this.picture) {
      Object.assign(canvas, { width: drawn.width, height: drawn.height });
      canvas.getContext('2d')?.drawImage(drawn, 0, 0);
    }
    drawn?.close();
  }
}

customElements.define('cover-picture', CoverPicture);
