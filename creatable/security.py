"""What every response says about itself, and which requests are not answered at all."""

from __future__ import annotations

from flask import Flask, Response, request

from creatable.hosts import Hosts
from creatable.problems import Problem
from creatable.storage.audit import come_by

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


def install(app: Flask, hosts: Hosts) -> None:
    """Guard every request of `app`, and put the headers on every response, errors too."""
    app.before_request(lambda: refuse_other_names(hosts))
    app.before_request(lambda: refuse_other_sites(hosts))
    app.before_request(lambda: come_by("page" if is_of_a_page() else "api"))
    app.after_request(add_headers)


def add_headers(response: Response) -> Response:
    """Set the security headers, and let nobody keep an answer that does not say that it may be kept.

    A report has a stricter policy of its own, which stays.
    """
    own_policy = response.headers.get("Content-Security-Policy", CONTENT_SECURITY_POLICY)
    response.headers.update({**HEADERS, "Content-Security-Policy": own_policy})
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def is_of_a_page() -> bool:
    """Tell whether a browser says that our page asks; any other program may say so, too."""
    return request.headers.get("Sec-Fetch-Site") == "same-origin" or "Origin" in request.headers


def refuse_other_names(hosts: Hosts) -> None:
    """Raise Problem (host-not-allowed) where a browser took another name for this server's."""
    if not hosts.answer_to(request.host):
        message = "this server does not answer to that host name; where it is yours, name it in CREATABLE_TRUSTED_HOSTS"
        raise Problem("host-not-allowed", message)


def refuse_other_sites(hosts: Hosts) -> None:
    """Raise Problem (cross-site) where another site's page wants to change something here."""
    if request.method in _READS:
        return
    # Older browsers say only where they come from; programs say nothing.
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    allowed = origin is None if site is None else site in {"same-origin", "none"}
    if not allowed and not (origin and hosts.are_ours(origin, "" if site else request.host)):
        message = "only Creatable's own page and programs outside a browser may do this; behind a proxy that changes "
        raise Problem("cross-site", message + "the host, name the page's address in CREATABLE_TRUSTED_ORIGINS")
