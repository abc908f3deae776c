"""The tags of an applicant, behind the card."""

from collections.abc import Sequence

from handlers.views.broadcast import Option
from handlers.views.desk import plain
from handlers.views.screen import Button, Screen, paired
from handlers.views.staff_card.buttons import card_button
from handlers.views.staff_dossier import Dossier
from locales.lookup import escaped

SHOWN = 10
"""Tags that are offered: one's own first, then those that are used most."""


def page(dossier: Dossier, own: Sequence[str], known: Sequence[str]) -> Screen:
    """What there is, to be put on or taken off with a tap."""
    texts = dossier.texts
    about = texts.tag_mine(tags=", ".join(own)) if own else texts.tag_none()
    buttons = [
        card_button(
            dossier, f"{'☑' if one in own else '☐'} {plain(escaped(one))}", "tgl", code(one)
        )
        for one in offered(own, known)
    ]
    new: Button = card_button(dossier, texts.tag_button_new(), "tgn")
    back = card_button(dossier, texts.staff_button_card(), "card")
    text = f"{texts.tag_page(number=dossier.number)}\n\n{about}"
    return Screen(text, (*paired(buttons), (new,), (back,)))


def offered(own: Sequence[str], known: Sequence[str]) -> list[str]:
    """One's own, then others."""
    return list(dict.fromkeys((*own, *known)))[: max(SHOWN, len(own))]


def code(name: str) -> str:
    """A tag in a button: whatever its letters are, it fits."""
    return Option(name, name, 0).code
