/** Whether what is open is heard: the browser may take the sound away at any time, and give it back; so may a switch at the microphone. */

/** @import {StatusCode} from '../core/statuses.js' */
/** @import {ListeningState, OpenSource} from '../types.js' */

export class HeardNow {
  #context;
  #onChange;
  #following = new AbortController();
  /** Why the source gives no sound; null: it does. @type {StatusCode|null} */
  #quiet = null;

  /**
   * @param {AudioContext} context
   * @param {OpenSource} opened
   * @param {(heard: Pick<ListeningState, 'phase'|'code'>) => void} onChange
   */
  constructor(context, opened, onChange) {
    this.#context = context;
    this.#onChange = onChange;
    const { signal } = this.#following;
    context.addEventListener('statechange', this.look, { signal });
    opened.onQuiet?.((code) => {
      if (signal.aborted) return;
      this.#quiet = code;
      this.look();
    });
  }

  look = () => {
    const phase = this.#context.state === 'running' ? 'listening' : 'suspended';
    this.#onChange({ phase: this.#quiet ? 'away' : phase, code: this.#quiet });
  };

  end = () => {
    this.#following.abort();
  };
}
