"""Ids that go into buttons: Telegram carries 64 bytes in one, and a longer one can't be pressed.

The data of buttons is put together in handlers/views; what stands around an id there is counted
here with the longest numbers that can be.
"""

from collections.abc import Iterator, Mapping

from flows.compiling.source import Fault, Path, Source
from flows.model import Pack

BYTES = 64
"""What Telegram carries in a button."""

NUMBER = "9" * 10
"""An application's number in the store, at its longest."""

CARD = "m:service:{pack}/{id}/99"
SHARE = "m:share:{pack}/{id}/99/s/" + "9" * 15
GROUP = "m:group:{pack}/{id}"
FORM = f"m:reopen:{NUMBER}/{{id}}"
VERB = f"m:step!:{NUMBER}/{{id}}"
"""How handlers/views put ids into buttons, the longest of each kind."""


def buttons(pack: Pack, source: Source, sources: Mapping[str, Source]) -> Iterator[Fault]:
    """Ids of services, groups, forms and verbs that don't fit. `source` is `pack.yaml`."""
    for service in pack.services:
        where = sources.get(f"service {service.id}", source)
        priced = any(one is not None for one in (service.price, *(p.price for p in service.parts)))
        button = SHARE if priced else CARD
        yield from _fits(pack, "service", service.id, button, where, ("id",))
    for g, group in enumerate(pack.groups):
        yield from _fits(pack, "group", group.id, GROUP, source, ("groups", g))
    for name in pack.forms:
        if (where_ := sources.get(f"form {name}")) is not None:
            yield from _fits(pack, "form", name, FORM, where_, ("id",))
    for name, machine in pack.machines.items():
        where = sources.get(f"machine {name}", source)
        for t, step in enumerate(machine.transitions):
            yield from _fits(pack, "verb", step.verb, VERB, where, ("transitions", t, "verb"))


def _fits(
    pack: Pack, what: str, name: str, button: str, source: Source, path: Path
) -> Iterator[Fault]:
    data = button.format(pack=pack.id, id=name)
    size = len(data.encode())
    if size > BYTES:
        numbers = {"size": size, "max": BYTES}
        yield source.fault("id.button", path, id=name, what=what, **numbers)
