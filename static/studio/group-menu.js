/** The everyday words of a menu. */
import { t } from '../core/i18n.js';
import { inGroups } from '../core/in-groups.js';
import { html } from '../vendor/lit.js';
import { ALL_GROUPS } from '../vision/everyday.js';

/** Every everyday word, in the parts of a menu. @param {string} chosen */
export const groupOptions = (chosen) =>
  inGroups(ALL_GROUPS, ({ kind }) => kind).map(
    ({ group, items }) => html`
    <optgroup label=${t(`groups-${group}`)}>
      ${items.map(({ id }) => html`<option value=${id} .selected=${id === chosen}>${t(`group-${id}`)}</option>`)}
    </optgroup>`,
  );
