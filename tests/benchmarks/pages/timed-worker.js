/** The page's own tracking worker, with a stop-watch put in before it starts. */
import './stop-watch.js';
import '/static/workers/tracking-worker.js';
