/** What the worker that tracks is to do: told at once, and again to each that takes its place. */

/** @import {PlayingPart} from '../types.js' */
/** @import {WorkerLink} from './worker-link.js' */

export class WorkerOrders {
  #send;
  /** @type {PlayingPart} */
  #part = 'nose';
  #embeds = false;
  /** @type {1|2} */
  #players = 1;

  /** @param {WorkerLink['send']} send */
  constructor(send) {
    this.#send = send;
  }

  get part() {
    return this.#part;
  }

  /** @param {PlayingPart} part */
  setPart(part) {
    this.#part = part;
    this.#send({ type: 'part', part });
  }

  /** @param {boolean} on */
  setEmbedding(on) {
    this.#embeds = on;
    this.#send({ type: 'embed', on });
  }

  /** @param {1|2} count */
  setPlayers(count) {
    this.#players = count;
    this.#send({ type: 'players', count });
  }

  /** It may have been changed since the worker was told at its start. */
  tellAll() {
    this.setPart(this.#part);
    this.setEmbedding(this.#embeds);
    this.setPlayers(this.#players);
  }
}
