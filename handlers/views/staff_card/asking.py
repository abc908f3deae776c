"""That somebody is writing the words of a verb."""

from dataclasses import dataclass

from handlers.views.desk import plain
from handlers.views.screen import Rows
from handlers.views.staff_card.buttons import card_button
from handlers.views.staff_dossier import Dossier, member_text
from locales.lookup import Html


@dataclass(frozen=True, slots=True)
class Asking:
    """Somebody is writing a reason: who, for which verb, by which message of the bot."""

    telegram: int
    verb: str
    prompt: int


def asking_lines(dossier: Dossier, asking: Asking | None) -> list[str]:
    """Who is writing, and for which verb."""
    if asking is None:
        return []
    who = member_text(asking.telegram, dossier.centre, dossier.texts)
    verb = Html(dossier.verb_text(asking.verb))
    return [dossier.texts.staff_card_asking(who=who, verb=verb)]


def cancel_row(dossier: Dossier, asking: Asking | None) -> Rows:
    """The button that stops waiting for the words."""
    if asking is None:
        return ()
    verb = plain(dossier.verb_text(asking.verb))
    caption = dossier.texts.staff_button_cancel(verb=Html(verb))
    return ((card_button(dossier, caption, "no", str(asking.prompt)),),)
