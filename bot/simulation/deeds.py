"""What a person may do at a card, however clumsy; a list of them can be done again."""

from dataclasses import dataclass

from flows import actions as a


@dataclass(frozen=True, slots=True)
class Say:
    """A message: it stands for no card, so it is never too late."""

    action: a.Action


@dataclass(frozen=True, slots=True)
class Press:
    """A tap made for the form as it is now, whether or not the card has such a button."""

    action: a.Action


@dataclass(frozen=True, slots=True)
class Tap:
    """A tap on one of the card's own buttons."""

    action: a.Action


@dataclass(frozen=True, slots=True)
class Twice:
    """A double tap: both arrive."""

    action: a.Action


@dataclass(frozen=True, slots=True)
class Old:
    """A tap on a card that was drawn `behind` accepted actions ago."""

    action: a.Action
    behind: int


@dataclass(frozen=True, slots=True)
class Leave:
    """Nothing for a while; the program stops meanwhile and starts again."""


Deed = Say | Press | Tap | Twice | Old | Leave
