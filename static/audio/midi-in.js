/** What MIDI keyboards send, each by itself, until one is unplugged. What is not for playing is left out. */

/** @typedef {{type: 'down', note: number, velocity: number}|{type: 'up', note: number}|{type: 'bend', value: number}
 *   |{type: 'control', controller: number, value: number}} KeyboardMessage */

const MODULATION = 1;
const SUSTAIN = 64;
const BEND_CENTRE = 8192;

/**
 * @param {MIDIAccess} access
 * @param {Object} listening
 * @param {(from: string, message: KeyboardMessage) => void} listening.hear
 * @param {(input: {id: string, name: string|null}) => void} listening.lost
 * @param {(input: {id: string, name: string|null}) => void} listening.found  plugged in just now
 * @param {AbortSignal} signal
 */
export function listenToKeyboards(access, { hear, lost, found }, signal) {
  const receive = (/** @type {MIDIMessageEvent} */ { data, target }) => {
    const message = readMessage(data);
    if (message) hear(/** @type {MIDIInput} */ (target).id, message);
  };
  // An input that is listened to already is listened to once.
  const attend = () => {
    for (const input of access.inputs.values()) input.addEventListener('midimessage', receive, { signal });
  };
  /** @type {Set<string>} */
  const present = new Set(plugged(access).map(({ id }) => id));
  attend();
  access.addEventListener(
    'statechange',
    ({ port }) => {
      if (port?.type !== 'input') return;
      attend();
      // A browser tells of opening and closing as well.
      if (port.state === 'connected' && !present.has(port.id)) found(port);
      if (port.state === 'disconnected' && present.has(port.id)) lost(port);
      if (port.state === 'connected') present.add(port.id);
      else present.delete(port.id);
    },
    { signal },
  );
}

/** @param {MIDIAccess} access */
export const plugged = (access) => [...access.inputs.values()].filter(({ state }) => state === 'connected');

/**
 * @param {Uint8Array|null} data  one message, on whatever channel
 * @returns {KeyboardMessage|undefined}
 */
export function readMessage(data) {
  if (!data || data.length < 3 || data[1] > 127 || data[2] > 127) return undefined;
  const [status, first, second] = data;
  switch (status & 0xf0) {
    case 0x90:
      return second > 0 ? { type: 'down', note: first, velocity: second } : { type: 'up', note: first };
    case 0x80:
      return { type: 'up', note: first };
    case 0xe0:
      return { type: 'bend', value: first + (second << 7) - BEND_CENTRE };
    case 0xb0:
      return [MODULATION, SUSTAIN].includes(first) ? { type: 'control', controller: first, value: second } : undefined;
  }
  return undefined;
}
