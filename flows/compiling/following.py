"""Faults that are only there because another file could not be read: they are not told."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from flows.compiling.source import Fault

NAMED = {
    "form.unknown": "form",
    "machine.unknown": "machine",
    "service.unknown": "service",
}
"""Codes of names that are not there, with the kind of file that should have said them."""

DOUBTED: Mapping[str, frozenset[str]] = {
    "form": frozenset({"form.unused", "prefill.unknown", "reading.unknown"}),
    "service": frozenset(
        {
            "form.unused",
            "machine.unused",
            "tag.unknown",
            "service.no_group",
            "fact.never_counts",
            "limit.pool_alone",
            "reminder.never",
        }
    ),
    "machine": frozenset({"fact.never_counts", "reminder.never", "reminder.state"}),
    "list": frozenset({"options.list_unknown", "options.none", "condition.option"}),
}
"""Codes that mean nothing while a file of the kind is unread."""

Broken = Mapping[str, AbstractSet[str]]
"""Ids by kind ("form", "machine", "service", "list") of what is there and could not be read."""


def follows(fault: Fault, broken: Broken) -> bool:
    """Whether the fault would perhaps not be there if all files could be read."""
    kind = NAMED.get(fault.code)
    if kind is not None:
        return fault.data.get(kind, "") in broken.get(kind, frozenset())
    return any(broken.get(kind) and fault.code in codes for kind, codes in DOUBTED.items())
