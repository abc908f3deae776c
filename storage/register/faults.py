"""What is wrong with the files of a set."""

from collections.abc import Mapping

from flows.errors import FlowError

CODES: Mapping[str, tuple[str, ...]] = {
    "register.no_file": ("file", "why"),
    "register.broken_zip": ("file", "why"),
    "register.no_parts": ("file",),
    "register.too_large": ("file",),
    "register.broken_xml": ("file", "record", "line", "why"),
    "register.forbidden_xml": ("file", "record", "line"),
    "register.wrong_schema": ("file", "record", "line", "found"),
    "register.empty": ("read",),
    "register.unusable": ("count", "read"),
    "register.older": ("as_of", "in_force"),
    "register.busy": (),
    "register.storage": ("why",),
}
"""Every code of a fault with the names of its data."""


class RegisterFault(FlowError):
    """A set that can't be imported; what is in force stays in force."""
