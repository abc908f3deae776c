"""What a person is told when a form was edited while they fill it in: only what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flows.model import Form
from handlers.views.buttons import menu_data
from handlers.views.plural import plural
from handlers.views.screen import Button, Screen
from handlers.views.values import column_name, question_name
from locales.lookup import Html, Lookup
from locales.texts import Texts

NAMED = 3
"""Questions that are named; more are counted."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Names of questions: those to be answered again, new ones, and those that are gone."""

    again: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.again or self.asked or self.removed)

    def __add__(self, other: "Changed") -> "Changed":
        """What changed in both."""
        return Changed(
            self.again + other.again, self.asked + other.asked, self.removed + other.removed
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """Whose form it is: the application and the name of what it asks for."""

    application: int
    service: str


def moved(texts: Texts, draft: Draft, changed: Changed) -> Screen:
    """The draft was moved over."""
    told = [*_lines(texts, changed), texts.draft_kept()] if changed else [texts.draft_same()]
    title = texts.draft_moved(service=Html(draft.service))
    return Screen("\n".join([title, *told]), ((_onward(texts, draft),),))


def offered(texts: Texts, draft: Draft, changed: Changed, word: str) -> Screen:
    """The person is asked; `word` tells the buttons what they were asked about."""
    title = texts.draft_offered(service=Html(draft.service))
    lines = [title, *_lines(texts, changed), texts.draft_kept_offered()]
    stay = Button(texts.button_draft_stay(), menu_data("oldform", f"{draft.application}/{word}"))
    return Screen("\n".join(lines), ((_over(texts, draft, word),), (stay,)))


def stays(texts: Texts, draft: Draft, word: str) -> Screen:
    """They go on as begun, and may change their mind."""
    return Screen(texts.draft_stays(), ((_onward(texts, draft),), (_over(texts, draft, word),)))


def names(form: Form, questions: Sequence[str], pack: Lookup) -> tuple[str, ...]:
    """The questions in a few words each; a column of a table is named once for all its rows."""
    found: dict[object, str] = {}
    for question in (form.by_id[id_] for id_ in questions if id_ in form.by_id):
        cell = question.cell
        if cell is None:
            found[question.id] = question_name(form.id, question, pack)
        elif not cell.more:
            found.setdefault((cell.table, cell.column), column_name(question, pack))
    return tuple(found.values())


def _lines(texts: Texts, changed: Changed) -> Iterator[str]:
    for key, told in (
        ("draft-again", changed.again),
        ("draft-asked", changed.asked),
        ("draft-removed", changed.removed),
    ):
        if told:
            count = {"count": str(len(told)), "plural": plural(texts.language, len(told))}
            yield texts.get(key, names=Html(_named(texts, told)), **count)


def _named(texts: Texts, told: Sequence[str]) -> str:
    shown = ", ".join(f"«{name}»" for name in told[:NAMED])
    rest = len(told) - NAMED
    return texts.draft_names_more(names=Html(shown), count=str(rest)) if rest > 0 else shown


def _onward(texts: Texts, draft: Draft) -> Button:
    return Button(texts.menu_continue(), menu_data("resume", str(draft.application)))


def _over(texts: Texts, draft: Draft, word: str) -> Button:
    return Button(texts.button_draft_move(), menu_data("newform", f"{draft.application}/{word}"))
