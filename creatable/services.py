"""What a request needs of its application: the settings, the views and the repositories, one line each."""

from __future__ import annotations

from flask import current_app
from sqlalchemy import Engine

from creatable.config import Settings
from creatable.jobs.jobs import Jobs
from creatable.storage.audit import Audit
from creatable.storage.deletions import Purge
from creatable.storage.gesture_sets import GestureSetRepository
from creatable.storage.pin import PinKeeper
from creatable.storage.profiles import ProfileRepository
from creatable.storage.retention import Housekeeping
from creatable.storage.sessions import PlaySessionRepository
from creatable.storage.takes import TakeRepository
from creatable.views import read_views

KEY = "creatable"


class Services:
    """Made once for an application, in application.build."""

    def __init__(self, settings: Settings, engine: Engine) -> None:
        self._engine = engine
        self.settings = settings
        self.views = read_views(settings.static_dir)
        self.takes = TakeRepository(engine)
        self.profiles = ProfileRepository(engine)
        self.gesture_sets = GestureSetRepository(engine)
        self.play_sessions = PlaySessionRepository(engine)
        self.purge = Purge(engine)
        self.audit = Audit(engine)
        self.pin = PinKeeper(engine)
        self.jobs = Jobs(settings, engine, self.takes)
        self.housekeeping = Housekeeping(engine, settings.keep_days, self.purge, settings.keep_audit_days)

    @property
    def engine(self) -> Engine:
        """The database, for what is in no repository."""
        return self._engine

    def close(self) -> None:
        """End jobs, and let go of the database's connections and files."""
        self.jobs.close()
        self._engine.dispose()


def services() -> Services:
    """Return the services of the application that answers this request."""
    found = current_app.extensions[KEY]
    assert isinstance(found, Services)
    return found
