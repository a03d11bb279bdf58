"""A report as a PDF: the page to print, laid out by WeasyPrint, with the tags that screen readers go by (PDF/UA).

WeasyPrint needs the system's library Pango, which few computers of people at home have: so it is asked for only when
somebody wants a PDF, and where it is missing everything else of reports works.
"""

from __future__ import annotations

from typing import Any

from creatable.problems import Problem
from creatable.reports import page
from creatable.reports.reports import SessionReport, Trend
from creatable.reports.words import Words
from creatable.storage.archive import Archive

FORMAT = "pdf"
MIME_TYPE = "application/pdf"
EXTENSION = "pdf"

VARIANT = "pdf/ua-1"


def session(report: SessionReport, words: Words) -> bytes:
    """Return the report of one session."""
    return whole(page.session(report, words))


def trend(trend: Trend, words: Words) -> bytes:
    """Return the trend over several."""
    return whole(page.trend(trend, words))


def archive(archive: Archive, words: Words) -> bytes:
    """Return what the whole archive holds."""
    return whole(page.archive(archive, words))


def why_not() -> str:
    """Return why this computer can make no PDF; nothing where it can."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError) as error:
        return str(error).splitlines()[0]
    return ""


def whole(html: bytes) -> bytes:
    """Return a whole page as a PDF. Raises Problem (pdf-unavailable) where there is no Pango."""
    if why_not():
        raise Problem(
            "pdf-unavailable",
            "This computer cannot make PDF files: the library Pango is missing. Ask for html, and print it as a PDF.",
        )
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    # Nothing is fetched for a report, whatever stands in it.
    document: Any = HTML(string=html.decode(), url_fetcher=URLFetcher(allowed_protocols=()), media_type="print")
    return bytes(document.write_pdf(pdf_variant=VARIANT))
