"""A reminder in words: its text, the clause it follows from, the next step, "later"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flows.usecases.done_date import Done
from handlers.views import spoken
from handlers.views.buttons import menu_data
from handlers.views.screen import Button, Rows, Screen, paired
from locales.lookup import Html
from locales.texts import Texts

CAPTION = 18
"""Characters of a caption that has half a row for itself; a longer one is cut off on a phone."""

DONE = "rd"
"""The page behind «Сделано»; the row follows."""

LATER = "rl"
"""The menu's page behind «Позже»; the row follows."""


@dataclass(frozen=True, slots=True)
class Told:
    """One reminder, ready to be shown. `next`: the buttons of the step that it asks for.

    `row` is the planned row, for «Позже»; None where the reader can't put it off.
    """

    text: str
    clause: str
    next: tuple[Button, ...] = ()
    row: int | None = None
    done: int | None = None
    """The planned row, for «Сделано»; None where nobody can say so."""


def reminder(texts: Texts, told: Sequence[Told]) -> Screen:
    """One message for all."""
    if len(told) == 1:
        only = told[0]
        return Screen(texts.reminder_one(text=Html(_words(texts, only))), _rows(texts, only))
    items = [
        texts.reminder_item(number=str(number), text=Html(_words(texts, one)))
        for number, one in enumerate(told, 1)
    ]
    head = texts.reminder_bundle(count=str(len(told)))
    return Screen("\n\n".join([head, *items]), _bundled(texts, told))


def _bundled(texts: Texts, told: Sequence[Told]) -> Rows:
    """Each reminder's own buttons with its number; what leads to one place for all stands once."""
    held = Counter(button.data for one in told for button in one.next)
    shared = {
        button.data: button for one in told for button in one.next if held[button.data] == len(told)
    }
    rows = [
        row
        for number, one in enumerate(told, 1)
        for row in _laid(
            [
                _numbered(texts, number, button)
                for button in _buttons(texts, one)
                if button.data not in shared
            ]
        )
    ]
    return (*rows, *_laid(list(shared.values())))


def _words(texts: Texts, one: Told) -> str:
    numbered = one.clause[:1].isdigit()
    say = texts.reminder_clause if numbered else texts.reminder_clause_other
    return f"{one.text}\n{say(clause=one.clause)}"


def _rows(texts: Texts, one: Told) -> Rows:
    """The step first, on a row of its own."""
    first, *rest = _buttons(texts, one) or (None,)
    return ((first,), *_laid(rest)) if first is not None else ()


def _laid(buttons: Sequence[Button]) -> Rows:
    return paired(list(buttons), CAPTION)


def done_words(texts: Texts, found: Done, today: date) -> str:
    """Who has done what a day of the year wants."""
    day = spoken.spoken(texts, found.day, today)
    say = texts.reminder_done if found.new else texts.reminder_done_already
    return say(who=found.who, day=day)


def _buttons(texts: Texts, one: Told) -> tuple[Button, ...]:
    if one.done is not None:
        return (*one.next, Button(texts.reminder_button_done(), menu_data(DONE, str(one.done))))
    if one.row is None:
        return one.next
    return (*one.next, Button(texts.reminder_button_later(), menu_data(LATER, str(one.row))))


def _numbered(texts: Texts, number: int, button: Button) -> Button:
    caption = texts.get("reminder-button-numbered", number=str(number), caption=Html(button.text))
    return Button(caption, button.data, button.url)
