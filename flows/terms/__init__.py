"""Terms of applications: which of them run, when they end, and how every day was counted."""

from flows.terms.counting import Count, TermDay, count
from flows.terms.frames import Frame, Pause, event_day, frames
from flows.terms.open_term import OpenTerm, Rung
from flows.terms.running import Term, days_of, terms_of

__all__ = [
    "Count",
    "Frame",
    "OpenTerm",
    "Pause",
    "Rung",
    "Term",
    "TermDay",
    "count",
    "days_of",
    "event_day",
    "frames",
    "terms_of",
]
