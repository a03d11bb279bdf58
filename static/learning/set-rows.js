/**
 * How the database of gestures holds a set: one row in `sets`, with what was
 * learnt, and one row in `samples` for each snapshot. An earlier version of a
 * set is a set of its own that says whose it is.
 */

/** @import {Sample, TrainedModel} from '../types.js' */
/** @import {GestureSet} from './gesture-set.js' */
/** @import {Kept} from './store.js' */

/** A transaction's two stores. @typedef {{sets: any, samples: any}} Rows */
/** @typedef {{setId: string, id: string, sample: Sample}} SampleRow  of `samples` */
/** @typedef {{id: string, replacedAtMs: number, sampleIds: string[]}} EarlierRow  of `sets`, and whose it is in `earlierOf` */

/** @param {string} setId */
const samplesOf = (setId) => IDBKeyRange.bound([setId], [setId, []]);

/** @param {Rows} rows @param {any} row  of `sets` @returns {Promise<Kept>} */
export async function readRow({ samples }, row) {
  /** @type {SampleRow[]} */
  const all = await samples.getAll(samplesOf(row.id));
  const {
    model,
    learntFrom = null,
    imported,
    sampleIds,
    revision,
    earlierOf: _whose,
    replacedAtMs: _when,
    ...set
  } = row;
  const byId = new Map(all.map(({ sample }) => [sample.id, sample]));
  return {
    set: { ...set, samples: sampleIds.flatMap((/** @type {string} */ each) => byId.get(each) ?? []) },
    model: fromStored(model),
    learntFrom,
    imported,
    ...(revision !== undefined && { revision }),
  };
}

/**
 * @param {Rows} rows
 * @param {Kept} kept
 * @param {GestureSet|null} before  what lies there: only what differs is written; null: whatever lies there goes
 * @param {{earlierOf?: string, replacedAtMs?: number}} [more]
 */
export function writeRow({ sets, samples }, { set, model, learntFrom = null, imported, revision }, before, more = {}) {
  const { samples: now, ...rest } = set;
  const known = new Map((before?.samples ?? []).map((sample) => [sample.id, sample]));
  const here = new Set(now.map(({ id }) => id));
  return Promise.all([
    ...(before ? [] : [samples.delete(samplesOf(set.id))]),
    sets.put({
      ...rest,
      ...more,
      model: toStored(model),
      learntFrom,
      imported,
      sampleIds: now.map(({ id }) => id),
      ...(revision !== undefined && { revision }),
    }),
    ...now
      .filter((sample) => known.get(sample.id) !== sample)
      .map((sample) => samples.put({ setId: set.id, id: sample.id, sample })),
    ...[...known.keys()].filter((id) => !here.has(id)).map((id) => samples.delete([set.id, id])),
  ]);
}

/** @param {Rows} rows @param {string} id */
const removeRow = ({ sets, samples }, id) => Promise.all([sets.delete(id), samples.delete(samplesOf(id))]);

/** With its earlier versions. @param {Rows} rows @param {string} id */
export async function removeSet(rows, id) {
  const earlier = await earlierRows(rows, id);
  await Promise.all([id, ...earlier.map((row) => row.id)].map((each) => removeRow(rows, each)));
}

/** @param {Rows} rows @param {string} id @returns {Promise<EarlierRow[]>}  newest first */
export async function earlierRows({ sets }, id) {
  /** @type {(EarlierRow & {earlierOf?: string})[]} */
  const all = await sets.getAll();
  return all.filter(({ earlierOf }) => earlierOf === id).sort((a, b) => b.replacedAtMs - a.replacedAtMs);
}

/** All but the newest. @param {Rows} rows @param {string} id @param {number} most */
export async function forgetOldest(rows, id, most) {
  const old = (await earlierRows(rows, id)).slice(most);
  await Promise.all(old.map((row) => removeRow(rows, row.id)));
}

/**
 * The pictures of a set's earlier versions; its own are changed as it is.
 * @param {Rows} rows
 * @param {string} id
 * @param {ReadonlySet<string>} [ids]  of these snapshots alone
 */
export async function dropEarlierPictures(rows, id, ids) {
  for (const row of await earlierRows(rows, id)) {
    /** @type {SampleRow[]} */
    const all = await rows.samples.getAll(samplesOf(row.id));
    const chosen = all.filter(({ sample }) => !ids || ids.has(sample.id));
    await Promise.all(
      chosen.map(({ sample: { thumbnail: _gone, ...sample }, ...rest }) => rows.samples.put({ ...rest, sample })),
    );
  }
}

/**
 * Whatever no page can reach: sets that nobody has, and snapshots that are of no set.
 * @param {Rows} rows
 * @param {ReadonlySet<string>} reachable  ids of sets that somebody has
 * @returns {Promise<number>}  how many rows there were of them
 */
export async function removeUnreachable(rows, reachable) {
  const all = /** @type {any[]} */ (await rows.sets.getAll());
  const [stay, go] = [true, false].map((wanted) =>
    all.filter(({ id, earlierOf = id }) => reachable.has(earlierOf) === wanted),
  );
  const known = new Map(stay.map(({ id, sampleIds }) => [id, new Set(sampleIds)]));
  const keys = /** @type {[string, string][]} */ (await rows.samples.getAllKeys());
  const lost = keys.filter(([setId, id]) => !known.get(setId)?.has(id));
  await Promise.all([...go.map(({ id }) => rows.sets.delete(id)), ...lost.map((key) => rows.samples.delete(key))]);
  return go.length + lost.length;
}

/**
 * The database has other names for two parts of a model: those that its first version gave them.
 * @param {TrainedModel|null} model
 */
function toStored(model) {
  if (!model) return null;
  const { classifier: head, novelty: reach, ...rest } = model;
  return { ...rest, head, reach };
}

/** @param {ReturnType<typeof toStored>} stored @returns {TrainedModel|null} */
function fromStored(stored) {
  if (!stored) return null;
  const { head: classifier, reach: novelty, ...rest } = stored;
  return { ...rest, classifier, novelty };
}
