/**
 * Base of every element of the page: Lit, rendering into the light DOM, so
 * that labels, `aria-*` references and a classroom's own CSS reach across.
 */

import { onLanguageChange } from '../core/i18n.js';
import { askFor } from '../core/requests.js';
import { LitElement } from '../vendor/lit.js';

/** @import {RequestName, RequestRest} from '../core/requests.js' */

/**
 * What a handler in a template gets of the field that it stands in.
 * @template {Element} [Field=HTMLInputElement]
 * @typedef {Event & {target: Field}} EventOf
 */

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

  /** The first of its own elements that fits. @param {string} selector @returns {HTMLElement|null} */
  first(selector) {
    return this.querySelector(selector);
  }

  /**
   * Tell the page what the player asked for.
   * @template {RequestName} Name
   * @param {Name} name
   * @param {RequestRest<Name>} rest
   */
  ask(name, ...rest) {
    askFor(this, name, ...rest);
  }
}
