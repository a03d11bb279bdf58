/** The samples of a node as they come, on the page: what a sound of one's own is recorded with. */
import { addProcessor, tapInto } from '../listener.js';

/** @import {Block} from '../listening-processor.js' */

/**
 * @param {AudioNode} node
 * @param {(block: Block) => void} onBlock  some ninety a second
 * @returns {Promise<{stop: () => void}>}
 * @throws {Error} where the worklet cannot be loaded
 */
export async function capture(node, onBlock) {
  const context = /** @type {AudioContext} */ (node.context);
  await addProcessor(context);
  const tap = tapInto(node, context);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => onBlock(data);
  tap.port.postMessage({ type: 'to', port: port2 }, [port2]);
  return {
    stop() {
      port1.close();
      tap.close();
    },
  };
}
