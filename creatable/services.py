"""What a request needs of its application: the settings, the takes, the profiles and the gestures."""

from __future__ import annotations

from dataclasses import dataclass

from flask import current_app

from creatable.config import Settings
from creatable.storage.gesture_sets import GestureSetRepository
from creatable.storage.profiles import ProfileRepository
from creatable.storage.repository import TakeRepository

KEY = "creatable"


@dataclass(frozen=True)
class Services:
    """Made once for an application, in application.build."""

    settings: Settings
    takes: TakeRepository
    profiles: ProfileRepository
    gesture_sets: GestureSetRepository


def services() -> Services:
    """Return the services of the application that answers this request."""
    found = current_app.extensions[KEY]
    assert isinstance(found, Services)
    return found
