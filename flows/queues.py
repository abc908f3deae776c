"""Which applications stand in which tab of the staff's queue."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.handling import stands_in
from flows.machine import Role
from flows.model import Pack

TABS = ("mine", "new", "today", "late", "work")
"""The tabs of every centre; each pack has one more."""

PACK = "pack."
"""What a pack's tab begins with; its id follows."""

STAFF: tuple[Role, ...] = ("centre", "rec")
"""Whose terms are the staff's to keep."""


@dataclass(frozen=True, slots=True)
class Due:
    """Terms of the staff that end within these days, both inclusive.

    `since` None: the application's last term has ended by then, no step is in time any more.
    """

    since: date | None
    until: date


@dataclass(frozen=True, slots=True)
class Queue:
    """What stands in a queue: every condition that is given holds.

    `open` are the states of each pack in which something is still to be done. `holders`: one of
    these has it; `taken`: whether anybody has.
    """

    open: Mapping[str, frozenset[str]]
    holders: frozenset[int] | None = None
    taken: bool | None = None
    due: Due | None = None
    pack: str | None = None
    """Of this pack alone; None: of all, and of packs that were taken away too, by their states."""

    def of_pack(self, pack: str) -> "Queue":
        """The same of one pack alone."""
        return replace(self, open={pack: self.open.get(pack, frozenset())}, pack=pack)


def open_states(packs: Mapping[str, Pack]) -> dict[str, frozenset[str]]:
    """The states of each pack in which something is still to be done.

    One that is final in any machine of the pack is final.
    """
    return {
        id_: frozenset(state.id for state in states if not state.final)
        - frozenset(state.id for state in states if state.final)
        for id_, pack in packs.items()
        for states in [[one for machine in pack.machines.values() for one in machine.states]]
    }


def chosen(
    tab: str,
    everything: Queue,
    member: int,
    away: Mapping[int, int | None],
    today: date,
) -> Queue:
    """The queue of a tab; `away` says who is on leave and who stands in for them.

    An unknown tab is "new": a button may be older than the bot.
    """
    if tab == "mine":
        theirs = {one for one in away if stands_in(away, one) == member}
        return replace(everything, holders=frozenset({member, *theirs}))
    if tab == "today":
        return replace(everything, due=Due(today, today))
    if tab == "late":
        return replace(everything, due=Due(None, today - timedelta(days=1)))
    if tab == "work":
        return replace(everything, taken=True)
    if tab.startswith(PACK) and tab.removeprefix(PACK) in everything.open:
        return everything.of_pack(tab.removeprefix(PACK))
    return replace(everything, taken=False)


def known_tab(tab: str, packs: Mapping[str, Pack]) -> str:
    """The tab, or "new" for one that there is not."""
    pack = tab.removeprefix(PACK) if tab.startswith(PACK) else None
    return tab if tab in TABS or (pack is not None and pack in packs) else "new"
