"""The version of a form: a hash of its whole definition."""

import hashlib
import json

from flows.model import Form

LENGTH = 16
"""Hex digits: 64 bits, far beyond the number of versions a centre will ever publish."""


def versioned(form: Form) -> Form:
    """The form with its version. The same definition gives the same version everywhere."""
    # What a form does not use leaves no trace: a new feature of the program changes no version.
    definition = form.model_dump(
        mode="json", by_alias=True, exclude={"version"}, exclude_defaults=True
    )
    canonical = json.dumps(definition, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    version = hashlib.sha256(canonical.encode()).hexdigest()[:LENGTH]
    return form.model_copy(update={"version": version})
