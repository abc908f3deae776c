"""The card as a whole, and what is left of one that has given way."""

from collections.abc import Callable

from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Screen
from handlers.views.staff_card.asking import Asking, asking_lines, cancel_row
from handlers.views.staff_card.buttons import card_rows
from handlers.views.staff_card.company import company_lines
from handlers.views.staff_card.contracts import contract_lines
from handlers.views.staff_card.documents import documents_lines
from handlers.views.staff_card.handling import handling_lines, history_lines
from handlers.views.staff_card.heading import place_lines, title_lines
from handlers.views.staff_card.related import related_lines
from handlers.views.staff_card.result import result_lines
from handlers.views.staff_card.terms import stepped_text, term_lines
from handlers.views.staff_delivery import unreachable_lines
from handlers.views.staff_dossier import Dossier
from handlers.views.staff_register import register_block
from handlers.views.staff_rounds import remarks_lines
from locales.lookup import escaped
from locales.texts import Texts

BLOCKS: tuple[Callable[[Dossier], list[str]], ...] = (
    term_lines,
    place_lines,
    related_lines,
    contract_lines,
    company_lines,
    register_block,
    result_lines,
    documents_lines,
    handling_lines,
    remarks_lines,
    history_lines,
)
"""What stands under the title, in this order; an empty block leaves no gap."""


def staff_card(dossier: Dossier, asking: Asking | None = None) -> Screen:
    """The card with its buttons."""
    title = [*title_lines(dossier), *unreachable_lines(dossier), *asking_lines(dossier, asking)]
    blocks = [title, *(block(dossier) for block in BLOCKS)]
    text = "\n\n".join("\n".join(block) for block in blocks if block)
    return Screen(text, (*cancel_row(dossier, asking), *card_rows(dossier)))


def again_card(dossier: Dossier) -> Screen:
    """The card of an application that was corrected and sent again."""
    card = staff_card(dossier)
    return Screen(f"{dossier.texts.staff_card_again()}\n\n{card.text}", card.rows)


def stepped_card(dossier: Dossier, verb: str) -> Screen:
    """The card of an application with which the client made a step of their own."""
    card = staff_card(dossier)
    return Screen(f"{stepped_text(dossier, verb)}\n\n{card.text}", card.rows)


def moved_card(dossier: Dossier) -> Screen:
    """What is left of a card when a newer one stands below."""
    show = Button(dossier.texts.staff_button_show(), menu_data("open", str(dossier.application.id)))
    return Screen(dossier.texts.staff_card_moved(number=dossier.number), ((show,),))


def locked_card(number: str, texts: Texts) -> Screen:
    """What is left of a card when its client has erased their data."""
    return Screen(f"<b>{escaped(number)}</b>\n{texts.staff_locked()}")
