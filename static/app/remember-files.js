/**
 * Runs before all where the modules come one by one: the browser lists the
 * files of a page for app/offline.js, but by itself only the first 250 of them.
 */
performance.setResourceTimingBufferSize(2000);
