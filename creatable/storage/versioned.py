"""Documents that are changed from a version: a change of one that another has changed since is refused."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from sqlalchemy import Connection

from creatable.documents import NEW, Document, version_of
from creatable.problems import Problem
from creatable.storage.documents import DocumentRepository, not_found, unpacked

D = TypeVar("D", bound=Document)


class VersionedRepository(DocumentRepository[D]):
    """Documents whose version is named by what they say.

    changed: the code of the problem where another version is here.
    """

    changed: ClassVar[str]

    def put_from(self, document: D, base: str | None, secret: str | None = None) -> bool:
        """Keep a document that was made from version `base`. Return whether it is new.

        base: NEW where its sender thinks it new, None where nobody knows.
        Raises Problem: CODE-changed where another version is here by now, CODE-not-found where it was deleted
        since, secret-missing or secret-wrong where the one that is there is another's.
        """
        if base is None:
            return self.put(document, secret)
        return self.put(document, secret, allow=lambda connection: self._refuse_stale(connection, document, base))

    def _refuse_stale(self, connection: Connection, document: D, base: str) -> None:
        found = self.packed_at(connection, document.id)
        if found is None:
            if base == NEW:
                return
            raise not_found(self.kind, document.id)
        try:
            here = version_of(unpacked(found, self.kind, document.id))
        except Problem:
            return  # What is damaged is mended by whoever puts it again.
        # Who asks again because no answer came has sent what is here.
        if here not in {base, version_of(document.to_json().encode())}:
            raise self.is_changed()

    def is_changed(self) -> Problem:
        """Return the problem of a change that was not made from what is here."""
        noun = self.kind.noun
        message = f"another version of the {noun} is here: fetch it, and say by `base` that the change was made from it"
        return Problem(self.changed, message)
