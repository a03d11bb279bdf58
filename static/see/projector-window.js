/** Whether this page is the second window, for a projector: it shows what the first one sees, and starts nothing itself. */
export const isProjector = () => new URLSearchParams(location.search).has('projector');
