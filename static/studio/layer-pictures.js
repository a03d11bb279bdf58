/** What some of the network's layers make of the picture: small grey pictures, bright where a channel answers. */
import { t } from '../core/i18n.js';
import { LightElement } from '../ui/element.js';
import { html } from '../vendor/lit.js';
import { MAPS } from '../vision/feature-maps.js';

/** @import {FeatureMaps} from '../vision/feature-maps.js' */

export class LayerPictures extends LightElement {
  static properties = { maps: { attribute: false } };

  constructor() {
    super();
    /** @type {readonly FeatureMaps[]|null} */
    this.maps = null;
  }

  render() {
    return (this.maps ?? []).map(
      ({ side, channels, pictures }, index) => html`
      <figure class="layer">
        <div class="layer-pictures" role="img" aria-label=${t(`layer-${index + 1}`)}>
          ${pictures.map(() => html`<canvas width=${side} height=${side}></canvas>`)}
        </div>
        <figcaption>${t('layer-size', { layer: MAPS[index] + 1, side, channels })} ${t(`layer-${index + 1}`)}</figcaption>
      </figure>`,
    );
  }

  updated() {
    const canvases = this.querySelectorAll('canvas');
    const all = (this.maps ?? []).flatMap(({ side, pictures }) => pictures.map((greys) => ({ side, greys })));
    all.forEach(({ side, greys }, index) => {
      canvases[index].getContext('2d')?.putImageData(toImage(greys, side), 0, 0);
    });
  }
}

/** @param {Uint8Array} greys @param {number} side */
function toImage(greys, side) {
  const image = new ImageData(side, side);
  greys.forEach((grey, at) => {
    image.data.set([grey, grey, grey, 255], 4 * at);
  });
  return image;
}

customElements.define('layer-pictures', LayerPictures);
