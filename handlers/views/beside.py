"""What is held beside an application: others that it belongs to, its contracts, its rating."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.application import Application
from flows.contracts import Change, Contract, RateDay
from flows.ports import FollowUp
from flows.rating import Rating


@dataclass(frozen=True, slots=True)
class Related:
    """What is held beside an application.

    `complaint`: one complains with it. `barred`: who of the staff may not answer it, since they
    had the application that it is about.
    """

    parent: Application | None = None
    children: Sequence[Application] = ()
    rating: Rating | None = None
    complaint: bool = False
    barred: int | None = None
    contracts: Sequence[Contract] = ()
    """Those that result from it."""
    reply: FollowUp | None = None
    """What was answered last, when its person was asked what came of it."""
    reported: Contract | None = None
    """The one that it reports."""
    changes: Sequence[Change] = ()
    """What corrections of that one have replaced."""
    bank: RateDay | None = None
    """The Bank of Russia's rates of its day, as far as they are known."""
