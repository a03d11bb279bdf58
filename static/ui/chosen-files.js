/** Fields for files. */

/**
 * @param {(files: readonly File[]) => void} use  at least one
 * @returns {(event: Event) => void}  for the field's `change`
 */
export const whenChosen =
  (use) =>
  ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const files = [...(target.files ?? [])];
    // The same one may be chosen again.
    target.value = '';
    if (files.length) use(files);
  };
