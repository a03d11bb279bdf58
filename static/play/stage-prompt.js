/**
 * What the next note says, large above the zones. It changes with every note:
 * a screen reader reads it with the group of the zones, and is not interrupted.
 */
import { LightElement } from '../ui/element.js';
import { html, nothing } from '../vendor/lit.js';

/** @import {Prompt} from '../types.js' */

export class StagePrompt extends LightElement {
  static properties = { prompt: { attribute: false } };

  constructor() {
    super();
    /** @type {Prompt|null} */
    this.prompt = null;
  }

  updated() {
    const { box } = this.prompt ?? {};
    this.toggleAttribute('data-half', box !== undefined);
    if (box) for (const [name, part] of Object.entries(box)) this.style.setProperty(`--${name}`, String(part));
  }

  render() {
    if (!this.prompt) return nothing;
    const { text, language } = this.prompt;
    return html`<p lang=${language} dir="auto">${text}</p>`;
  }
}

customElements.define('stage-prompt', StagePrompt);
