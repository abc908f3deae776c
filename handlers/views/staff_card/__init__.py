"""The staff's card of an application: what it is, who has it, what may be done now."""

from handlers.views.staff_card.asking import Asking
from handlers.views.staff_card.card import (
    again_card,
    locked_card,
    moved_card,
    staff_card,
    stepped_card,
)

__all__ = ["Asking", "again_card", "locked_card", "moved_card", "staff_card", "stepped_card"]
