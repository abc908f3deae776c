"""What a form's card is drawn from, and how its buttons are made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flows.answering import Rules
from flows.model import Question
from flows.ports import Filling
from flows.usecases.reuse_document import Offer
from handlers.views.buttons import base36, form_data
from handlers.views.screen import Button, cut
from locales.lookup import Lookup
from locales.texts import Texts

CAPTION = 60
"""Characters of a button; a phone shows hardly more."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Besides the filling: the form's rules, both kinds of texts, and names of files by id."""

    rules: Rules
    pack: Lookup
    texts: Texts
    files: Mapping[str, str] = field(default_factory=dict)
    offers: Sequence[Offer] = ()
    """Documents sent before that may be attached to the question in hand."""


def button(filling: Filling, caption: str, verb: str, argument: str = "") -> Button:
    """A button of the form for the card as it is drawn now."""
    data = form_data(filling.id, filling.session.revision, verb, argument)
    return Button(cut(plain(caption), CAPTION), data)


def index(desk: Desk, question: Question) -> str:
    """The question's place in the form, as buttons carry it."""
    return base36(desk.rules.form.position[question.id])


def plain(text: str) -> str:
    """A text for a button: buttons carry no markup."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
