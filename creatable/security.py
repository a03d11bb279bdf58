"""What every response says about itself, and which requests are not answered at all."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from flask import Flask, Response, request

from creatable.problems import Problem

CONTENT_SECURITY_POLICY = "; ".join((
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    # A player's own sound file, which never leaves the page, has a blob: address.
    "media-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
))

PERMISSIONS_POLICY = ", ".join((
    "camera=(self)", "microphone=(self)", "midi=(self)", "autoplay=(self)", "fullscreen=(self)",
    "screen-wake-lock=(self)", "geolocation=()", "display-capture=(self)", "payment=()", "usb=()", "serial=()",
    "hid=()", "accelerometer=()", "gyroscope=()", "magnetometer=()", "browsing-topics=()",
))

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    # The next three make the page cross-origin isolated: threads and precise clocks.
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS_POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

_READS = {"GET", "HEAD", "OPTIONS"}


def install(app: Flask, trusted_hosts: Collection[str] | None) -> None:
    """Guard every request of `app`, and put the headers on every response, errors too.

    trusted_hosts: see config.Settings.
    """
    app.before_request(lambda: refuse_other_names(trusted_hosts))
    app.before_request(refuse_other_sites)
    app.after_request(add_headers)


def add_headers(response: Response) -> Response:
    """Set the security headers, and let nobody keep an answer that does not say that it may be kept."""
    response.headers.update(HEADERS)
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def refuse_other_names(trusted_hosts: Collection[str] | None) -> None:
    """Raise Problem (host-not-allowed) where a browser took another name for this server's.

    werkzeug's own check cannot tell IPv6 addresses apart.
    """
    if trusted_hosts is not None and urlsplit(f"//{request.host}").hostname not in trusted_hosts:
        raise Problem("host-not-allowed", "this server does not answer to that host name")


def refuse_other_sites() -> None:
    """Raise Problem (cross-site) where another site's page wants to change something here."""
    if request.method in _READS:
        return
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        allowed = site in {"same-origin", "none"}
    else:
        # Older browsers say only where they come from; programs say nothing.
        # The scheme is left out: a proxy in front may speak https for us.
        origin = request.headers.get("Origin")
        allowed = origin is None or urlsplit(origin).netloc == request.host
    if not allowed:
        raise Problem("cross-site", "only Creatable's own page and programs outside a browser may do this")
