/**
 * Starts Swagger UI on /api/docs. A file of its own, because the page's
 * security policy runs no script that stands inside the markup.
 */

/** @typedef {(options: Record<string, unknown>) => void} SwaggerUI */

const { SwaggerUIBundle } = /** @type {{SwaggerUIBundle: SwaggerUI}} */ (/** @type {unknown} */ (globalThis));

SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  // Without this, Swagger UI asks a server of its makers whether our document is valid.
  validatorUrl: null,
});
