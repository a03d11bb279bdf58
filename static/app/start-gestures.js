/** A step of main.js: where sets of gestures are kept, and how they go when they are told to. */
import { makeServerCopies } from '../learning/server-copies.js';
import { makeSetBin } from '../learning/set-bin.js';
import { createSetsApi } from '../learning/sets-api.js';
import { createGestureStore } from '../learning/store.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {ProfileParts} from '../players/wire.js' */

/** @typedef {ReturnType<typeof wireGestureSets>} GestureSets */

/** @param {{gestures: Pick<GestureChoices, 'state'>, profiles: ProfileParts, report: Report}} parts */
export function wireGestureSets({ gestures, profiles: { store: profileStore, players }, report }) {
  const store = createGestureStore();
  const api = createSetsApi();
  const copies = makeServerCopies();
  const bin = makeSetBin({ store, copies, api, report });
  /** @param {readonly string[]} ids @param {Set<string>|null} others */
  const forgetBut = (ids, others) => bin.forget(ids.filter((id) => !others?.has(id)));

  return {
    store,
    api,
    copies,
    bin,
    /** Sets of whoever plays, in place of which there is another one now. @param {readonly string[]} ids */
    forget: (ids) => forgetBut(ids, profileStore.setIds({ but: players.currentId })),
    /** Sets of a player who is no more. @param {readonly string[]} ids */
    forgetPlayers: (ids) => forgetBut(ids, profileStore.setIds()),
    /** The same, which the server is not to keep for thirty days either. @param {readonly string[]} ids */
    forgetForGood: bin.forgetForGood,
    /** Whatever a crash, or an earlier version, has left where no page can reach it. */
    tidy() {
      const { setId } = gestures.state;
      const reachable = profileStore.setIds();
      return bin.tidy(reachable && new Set([...reachable, ...(setId ? [setId] : [])]));
    },
  };
}
