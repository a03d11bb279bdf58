/**
 * Base of every element of the page: Lit, rendering into the light DOM, so
 * that labels, `aria-*` references and a classroom's own CSS reach across.
 */

import { onLanguageChange } from '../core/i18n.js';
import { LitElement } from '../vendor/lit.js';

export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.forgetLanguage = onLanguageChange(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.forgetLanguage?.();
  }

  /**
   * Tell the page what the player asked for.
   * @param {string} name
   * @param {unknown} [detail]
   */
  ask(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
