"""XML from strangers: nothing is fetched, no entity is put in, and whoever declares one is refused."""

from __future__ import annotations

from typing import Any

from creatable.importers.making import refused
from creatable.problems import Problem

MAX_XML_BYTES = 64 * 2**20


def parse_xml(content: bytes) -> Any:
    """Return the root of an XML text, an lxml element; raises Problem (import-invalid, too-large).

    A document type that only names its DTD, as all notation programs write it, is passed over.
    """
    # Only who imports a score waits for it.
    from lxml import etree

    if len(content) > MAX_XML_BYTES:
        raise Problem("too-large", f"a score may have {MAX_XML_BYTES // 2**20} MiB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
                             huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise refused(f"it is not well-formed XML: {str(error.msg)[:200]}") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise refused("it declares entities of its own, which no score needs and which can do harm")
    return root
