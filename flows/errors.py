"""Every error of the domain, as one tree: a code and data, never words.

FlowError
├── PackError         a pack's data is wrong (found when it is compiled)
├── StaleAction       the action was made for an older revision of the session
├── NotAllowed        the actor has no right to do this, or it may not be done now
├── NotFound          nothing with this id
├── Conflict          somebody else changed the same thing first
├── RegisterAway      a register outside does not answer, or not so that it could be used
└── RatesAway         the Bank of Russia does not tell its rates

A wrong answer of a person is no error of the program: see `flows.readers.base.BadAnswer`.
"""

from collections.abc import Mapping


class FlowError(Exception):
    """A code and the data that words need; `locales` turns it into a sentence."""

    def __init__(self, code: str, **data: str) -> None:
        """`code` is dotted ("application.not_found"); `data` fills the sentence's placeables."""
        super().__init__(code, data)
        self.code = code
        self.data: Mapping[str, str] = data


class PackError(FlowError):
    """A fault in a pack's data, with the place where it stands."""


class StaleAction(FlowError):
    """The button belongs to an earlier state of the form; nothing was written."""


class NotAllowed(FlowError):
    """The role, the state or the centre's rules do not allow the verb."""


class NotFound(FlowError):
    """There is nothing with this id, or it is not the asker's."""


class Conflict(FlowError):
    """Compare-and-set failed: another writer was first. Load afresh and decide again."""


class RegisterAway(FlowError):
    """A register outside is down, refuses, or says what can't be read. People type instead."""


class RatesAway(FlowError):
    """The Bank of Russia does not answer, or not so that it could be used. People type rates."""
