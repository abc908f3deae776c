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
    """Every known fact under the name of the first question that asks for it."""
    lines = []
    for key, value in person.profile.items():
        asked = _asked(key, packs)
        if asked is not None:
            form, question, words = asked
            name = Html(question_name(form, question, words))
            shown = short_value(form, question, value, words, texts)
            lines.append(texts.card_known_line(name=name, value=shown))
    text = texts.profile_title() if lines else texts.profile_empty()
    home = (Button(texts.button_home(), menu_data("home")),)
    return Screen("\n".join([text, "", *lines]).strip(), (home,))


def _asked(key: str, packs: Sequence[tuple[Pack, Lookup]]) -> tuple[str, Question, Lookup] | None:
    for pack, words in packs:
        for form in pack.forms.values():
            for question in form.questions:
                if question.remember == key:
                    return form.id, question, words
    return None
