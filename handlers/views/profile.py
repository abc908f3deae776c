"""The company's profile: what is filled in by itself next time."""

from collections.abc import Sequence

from flows.model import Pack, Question
from flows.people import Person
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Screen
from handlers.views.values import question_name, short_value
from locales.lookup import Html, Lookup
from locales.texts import Texts


def profile(texts: Texts, person: Person, packs: Sequence[tuple[Pack, Lookup]]) -> Screen:
    """Every known fact, in the forms' order, under the name of the first question that asks it."""
    lines = []
    for key, (form, question, words) in _asked(packs).items():
        if key in person.profile:
            name = Html(question_name(form, question, words))
            shown = short_value(form, question, person.profile[key], words, texts)
            lines.append(texts.card_known_line(name=name, value=shown))
    text = texts.profile_title() if lines else texts.profile_empty()
    home = (Button(texts.button_home(), menu_data("home")),)
    return Screen("\n".join([text, "", *lines]).strip(), (home,))


def _asked(packs: Sequence[tuple[Pack, Lookup]]) -> dict[str, tuple[str, Question, Lookup]]:
    asked: dict[str, tuple[str, Question, Lookup]] = {}
    for pack, words in packs:
        for form in pack.forms.values():
            for question in form.questions:
                if question.remember is not None:
                    asked.setdefault(question.remember, (form.id, question, words))
    return asked
