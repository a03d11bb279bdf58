"""Put the application together: the only module that knows all its parts."""

from __future__ import annotations

from flask_openapi3.models.info import Info
from flask_openapi3.openapi import OpenAPI

from creatable import __version__, api, errors, security
from creatable.api import docs, pin
from creatable.config import Settings
from creatable.hosts import Hosts
from creatable.pages import index, lost, pages
from creatable.services import KEY, Services
from creatable.storage.database import open_database


def build(settings: Settings) -> OpenAPI:
    """Return the application. Raises what storage.database.open_database raises."""
    app = OpenAPI(
        "creatable",
        info=Info(title="Creatable", version=__version__, description=docs.DESCRIPTION),
        validation_error_model=errors.ErrorBody,
        validation_error_callback=errors.invalid_query,
        doc_ui=False,
        static_folder=None,
    )
    app.config["MAX_CONTENT_LENGTH"] = settings.max_body_bytes
    # A doubled slash is an unknown address, not a reason to redirect.
    app.url_map.merge_slashes = False
    app.extensions[KEY] = Services(settings, open_database(settings.database_url))
    errors.install(app)
    app.register_error_handler(404, lost)
    security.install(app, Hosts(settings))
    pin.install(app)
    app.before_request(app.extensions[KEY].purge.when_due)
    app.register_blueprint(pages)
    for view in app.extensions[KEY].views:
        app.add_url_rule(view["address"], "index", index)
    app.register_blueprint(docs.docs)
    for resource in api.RESOURCES:
        app.register_api(resource)
    return app
