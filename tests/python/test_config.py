"""Settings come from flags first, then the environment, then defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from creatable.config import MAX_BODY_BYTES, Settings, is_loopback
from creatable.problems import Problem


def test_by_default_only_this_computer_is_served_from_the_users_data_folder() -> None:
    settings = Settings.from_environment({})
    assert (settings.host, settings.port, settings.max_body_bytes) == ("127.0.0.1", 8765, MAX_BODY_BYTES)
    assert settings.database_url.drivername == "sqlite"
    assert settings.database_url.database == str(settings.data_dir / "creatable.sqlite3")


def test_the_environment_changes_everything(tmp_path: Path) -> None:
    settings = Settings.from_environment({
        "CREATABLE_DATA_DIR": str(tmp_path), "CREATABLE_DATABASE_URL": "sqlite:////srv/takes.db",
        "CREATABLE_HOST": "0.0.0.0", "CREATABLE_PORT": "9000", "CREATABLE_MAX_BODY_BYTES": "2048",
        "CREATABLE_TRUSTED_HOSTS": "piano.school.example, [::1]",
    })
    assert settings.data_dir == tmp_path
    assert settings.database_url.database == "/srv/takes.db"
    assert (settings.host, settings.port, settings.max_body_bytes) == ("0.0.0.0", 9000, 2048)
    assert settings.trusted_hosts == ("piano.school.example", "::1")


def test_a_flag_is_stronger_than_the_environment(tmp_path: Path) -> None:
    environ = {"CREATABLE_DATA_DIR": "/elsewhere", "CREATABLE_HOST": "0.0.0.0", "CREATABLE_PORT": "9000"}
    settings = Settings.from_environment(environ, data_dir=tmp_path, host="localhost", port=0)
    assert (settings.data_dir, settings.host, settings.port) == (tmp_path, "localhost", 0)


@pytest.mark.parametrize("value", ["many", "-1", "65536", "80.5", "²"])
def test_a_port_that_is_none_is_named(value: str) -> None:
    with pytest.raises(Problem, match=r"CREATABLE_PORT must be a whole number 0\.\.65535") as caught:
        Settings.from_environment({"CREATABLE_PORT": value})
    assert caught.value.code == "settings-invalid"


@pytest.mark.parametrize("address", ["nonsense", "sqlite", "oracle9://x", "postgresql+nodriver://u@h/d"])
def test_a_database_address_that_is_none_is_told(address: str) -> None:
    with pytest.raises(Problem, match="CREATABLE_DATABASE_URL cannot be used") as caught:
        Settings.from_environment({"CREATABLE_DATABASE_URL": address})
    assert caught.value.code == "settings-invalid"


@pytest.mark.parametrize("name", ["postgresql", "postgres", "postgresql+psycopg"])
def test_a_postgresql_address_is_read_as_its_makers_write_it(name: str) -> None:
    url = Settings.from_environment({"CREATABLE_DATABASE_URL": f"{name}://mia@db.example:5433/takes"}).database_url
    assert (url.drivername, url.host, url.port, url.database) == ("postgresql+psycopg", "db.example", 5433, "takes")


def test_a_password_is_read_from_its_file_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("p/a:s@s%20\n", encoding="utf-8")
    environ = {"CREATABLE_DATABASE_URL": "postgresql://mia@db.example/takes",
               "CREATABLE_DATABASE_PASSWORD_FILE": str(tmp_path / "password")}
    settings = Settings.from_environment(environ)
    assert settings.database_url.password == "p/a:s@s%20"
    assert settings.kept_in == "the database takes at db.example"
    with pytest.raises(Problem, match="CREATABLE_DATABASE_PASSWORD_FILE cannot be read"):
        Settings.from_environment({**environ, "CREATABLE_DATABASE_PASSWORD_FILE": str(tmp_path / "none")})


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("127.0.0.1", True), ("127.8.9.1", True), ("::1", True), ("[::1]", True), ("localhost", True),
     ("127.1", True), ("0x7f000001", True),
     ("0.0.0.0", False), ("192.168.1.5", False), ("::", False), ("school.example", False)],
)
def test_loopback_addresses_are_told_from_others(host: str, loopback: bool) -> None:
    assert is_loopback(host) is loopback
