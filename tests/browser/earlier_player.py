"""A player who comes back after an update: the browser holds what an earlier version of the page wrote into it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext

EARLIER = Path(__file__).parents[1] / "fixtures" / "earlier"
# How values are written is said in tests/fixtures/earlier/README.md.
PUT_BACK = """async ({ localStorage: texts, databases, whenLocked }) => {
  const read = (value) => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(read);
    if (value.$) return new globalThis[value.$](Uint8Array.from(atob(value.base64), (c) => c.charCodeAt(0)).buffer);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, read(each)]));
  };
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const [key, text] of Object.entries({ ...texts, ...whenLocked })) localStorage.setItem(key, text);
  for (const { name, version, stores } of databases) {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const store of stores) opening.result.createObjectStore(store.name, { keyPath: store.keyPath });
    };
    const database = await done(opening);
    for (const store of stores) {
      const writing = database.transaction(store.name, 'readwrite').objectStore(store.name);
      await Promise.all(store.records.map((record) => done(writing.put(read(record)))));
    }
    database.close();
  }
}"""


def document(name: str) -> Any:
    """A recorded file."""
    return json.loads((EARLIER / name).read_text(encoding="utf-8"))


def put_database_back(data_dir: Path) -> None:
    """Let a server that has not started yet find the earlier version's database."""
    database = sqlite3.connect(data_dir / "creatable.sqlite3")
    database.executescript((EARLIER / "server-database.sql").read_text(encoding="utf-8"))
    database.close()


def put_storage_back(context: BrowserContext, address: str, *, locked: bool = False) -> None:
    """Let a browser find what the earlier version kept in it, before any page of this version runs there."""
    storage = document("browser-storage.json")
    page = context.new_page()
    # Of the same origin, and none of ours: it asks for no icon either.
    page.route(f"{address}/blank", lambda route: route.fulfill(body="<link rel=icon href=data:,>",
                                                               content_type="text/html"))
    page.goto(f"{address}/blank")
    page.evaluate(PUT_BACK, {**storage, "whenLocked": storage["whenLocked"] if locked else {}})
    page.close()
