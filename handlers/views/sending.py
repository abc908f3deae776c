"""Right after an application was sent, and before a draft is dropped."""

from flows.application import Application
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Rows, Screen
from handlers.views.standing import print_buttons
from locales.texts import Texts


def submitted_text(texts: Texts, application: Application, *, printed: bool, seat: str = "") -> str:
    """That it is sent; the seat that it got; `printed`: there is something to sign and bring.

    Whoever sends corrections is told that they have arrived, and that the paper is another now.
    """
    number = application.number or ""
    again = application.submitted_at != application.updated_at
    said = [texts.submitted_again(number=number) if again else texts.submitted(number=number), seat]
    if printed:
        said.append(texts.submitted_again_print() if again else texts.submitted_print())
    return "\n\n".join(filter(None, said))


def submitted_rows(texts: Texts, application: Application, *, printed: bool) -> Rows:
    """What one may want right after sending. `printed`: whether there is a printed form."""
    number = str(application.id)
    return (
        *([print_buttons(texts, number)] if printed else []),
        (Button(texts.button_follow(), menu_data("app", number)),),
    )


def ask_cancel(texts: Texts, number: int) -> Screen:
    """A draft's answers can't be brought back, so it is asked once more."""
    return Screen(
        texts.cancel_ask(),
        (
            (Button(texts.button_cancel_yes(), menu_data("cancel!", str(number))),),
            (Button(texts.button_not_now(), menu_data("app", str(number))),),
        ),
    )
