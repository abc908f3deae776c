"""What is held beside an application: the one it is about, those about it, the client's rating."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.application import Application
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
