/** A browser's MIDI access with outputs that remember what they were sent. */

/** @param {string} id @param {string} [name] */
export function fakeOutput(id, name = `Piano ${id}`) {
  return {
    id,
    name,
    type: 'output',
    state: 'connected',
    /** @type {string[]} */
    sent: [],
    opened: 0,
    /** @type {() => Promise<any>} */
    answer: async () => {},
    open() {
      this.opened += 1;
      return this.answer();
    },
    async close() {},
    /** @param {number[]} bytes */
    send(bytes) {
      this.sent.push(bytes.join(' '));
    },
  };
}

/** @param {...ReturnType<typeof fakeOutput>} ports */
export function fakeAccess(...ports) {
  const outputs = new Map(ports.map((port) => [port.id, port]));
  const access = /** @type {any} */ (Object.assign(new EventTarget(), { outputs, inputs: new Map() }));
  /** @param {ReturnType<typeof fakeOutput>} port @param {string} state */
  const change = (port, state) => {
    outputs.set(port.id, Object.assign(port, { state }));
    access.dispatchEvent(Object.assign(new Event('statechange'), { port }));
  };
  return { access, change };
}
