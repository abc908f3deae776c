"""Applications as a flat table: one row each, a column for every question of the packs' forms."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.catalogue import Service
from flows.conditions import Answers, Value, fields
from flows.machine import State
from flows.model import Form, Pack, Question
from flows.model import Table as Grid
from flows.rating import Rating
from storage.exports.official import Cell, cell, clean, official, table_text

_WIDE = {"long_text", "choices", "country"}

Shown = Cell | datetime
"""A cell as the writers get it; times are the centre's local ones, without a zone."""

FACTS = {
    "Компания": "company.full_name",
    "ИНН": "company.inn",
    "ОГРН": "company.ogrn",
    "Контактное лицо": "company.contact",
    "Телефон": "company.phone",
    "E-mail": "company.email",
}
"""Columns that are found by what a question remembers, whichever form asks it."""

COMMON = ("Номер", "Услуга", "Статус", "Подана", *FACTS, "Скоринг, %", "Уровень по скорингу")
FORMER = "Ответы прежних версий форм"
"""Behind all questions: answers to questions that the forms of today no longer ask."""

RATING = ("Оценка клиента, 1–5", "Отзыв клиента")
"""The last columns: what the client said of the service once it was given."""


@dataclass(frozen=True, slots=True)
class Column:
    """A question's column, or one of a whole table, whose first cell `question` is."""

    pack: Pack
    form: Form
    question: Question
    table: Grid | None = None

    @property
    def official(self) -> str:
        """What the source calls it."""
        return self.question.official if self.table is None else self.table.official

    @property
    def wide(self) -> bool:
        """Whether its texts are long."""
        return self.table is not None or self.question.kind in _WIDE


class Table:
    """The columns of an export and the way from an application to its row."""

    def __init__(
        self,
        packs: Mapping[str, Pack],
        zone: ZoneInfo,
        levels: Mapping[str, str] | None = None,
        former: Mapping[str, Form] | None = None,
        ratings: Mapping[int, Rating] | None = None,
    ) -> None:
        """`packs` by id, `zone` the centre's, `levels` the words for levels of the score by id.

        `former`: forms that applications may be made with and that are not today's, by version.
        `ratings` by application.
        """
        self.packs = packs
        self._made_with = former or {}
        self._ratings = ratings or {}
        self._zone = zone
        self._levels = levels or {}
        self.columns = tuple(_columns(packs.values()))
        self.headers: tuple[str, ...] = (*COMMON, *_titles(self.columns), FORMER, *RATING)

    def row(self, application: Application) -> list[Shown]:
        """Return the application's cells, as many as there are headers."""
        score = _score(application)
        level = score.get("level")
        return [
            application.number,
            self._service(application),
            self._status(application),
            local(application.submitted_at, self._zone),
            *self._facts(application),
            score.get("percent"),
            self._levels.get(str(level), level),
            *(self._answer(column, application) for column in self.columns),
            self._former(application),
            *self._rating(application),
        ]

    def _service(self, application: Application) -> str:
        service = service_of(self.packs, application)
        return service.official if service else application.service

    def _status(self, application: Application) -> str:
        state = state_of(self.packs, application)
        return state.official if state else application.state

    def _rating(self, application: Application) -> tuple[int | None, str | None]:
        found = self._ratings.get(application.id)
        return (found.stars, clean(found.words or "") or None) if found else (None, None)

    def _facts(self, application: Application) -> list[Shown]:
        """The company and its contacts, from the first answered question that remembers each."""
        found: dict[str, Shown] = {}
        for form, answers in self._filled(application):
            for question in form.questions:
                value = cell(question, answers.get(question.id))
                if question.remember and value is not None:
                    found.setdefault(question.remember, value)
        return [found.get(key) for key in FACTS.values()]

    def _answer(self, column: Column, application: Application) -> Cell:
        """In the words of the version that was filled: an option may be gone, a kind another."""
        filled = application.forms.get(column.form.id)
        if filled is None or application.pack != column.pack.id:
            return None
        form = self._form(application, column.form.id) or column.form
        if column.table is not None:
            table = form.table_by_id.get(column.table.id)
            return table_text(form, table, filled.answers) if table is not None else None
        question = form.by_id.get(column.question.id, column.question)
        return cell(question, filled.answers.get(question.id))

    def _former(self, application: Application) -> str | None:
        """Answers that have no column today, named as they were asked."""
        forms = self.packs[application.pack].forms if application.pack in self.packs else {}
        lines = [
            _told(self._form(application, form_id), form_id, id_, value)
            for form_id, filled in application.forms.items()
            for id_, value in filled.answers.items()
            if value is not None and not self._stands(application, forms.get(form_id), form_id, id_)
        ]
        return clean("\n".join(lines)) or None

    def _stands(
        self, application: Application, today: Form | None, form_id: str, question: str
    ) -> bool:
        """Whether a column of today tells the answer."""
        if today is None or question in today.by_id:
            return today is not None
        form = self._form(application, form_id)
        asked = form.by_id.get(question) if form else None
        return (
            asked is not None and asked.cell is not None and asked.cell.table in today.table_by_id
        )

    def _form(self, application: Application, form_id: str) -> Form | None:
        return made_with(self.packs, application, form_id, self._made_with)

    def _filled(self, application: Application) -> Iterator[tuple[Form, Answers]]:
        pack = self.packs.get(application.pack)
        for form in ordered(pack) if pack else ():
            if form.id in application.forms:
                made = self._form(application, form.id) or form
                yield made, application.forms[form.id].answers


def local(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    """Return the moment on the centre's clocks, to the second and without a zone."""
    return moment and moment.astimezone(zone).replace(tzinfo=None, microsecond=0)


def service_of(packs: Mapping[str, Pack], application: Application) -> Service | None:
    """Return what was applied for, unless the pack no longer has it."""
    pack = packs.get(application.pack)
    return pack.service_by_id.get(application.service) if pack else None


def state_of(packs: Mapping[str, Pack], application: Application) -> State | None:
    """Return the application's state, unless the pack no longer has it."""
    service = service_of(packs, application)
    machine = packs[application.pack].machines.get(service.machine) if service else None
    return machine.by_id.get(application.state) if machine else None


def ordered(pack: Pack) -> list[Form]:
    """Return the pack's forms in the order in which its services ask for them, the rest after."""
    ids = dict.fromkeys([id_ for service in pack.services for id_ in service.forms])
    return [pack.forms[id_] for id_ in dict.fromkeys([*ids, *pack.forms]) if id_ in pack.forms]


def _columns(packs: Iterable[Pack]) -> Iterator[Column]:
    for pack in packs:
        for form in ordered(pack):
            for question in form.questions:
                if question.cell is not None:
                    table = form.table_by_id[question.cell.table]
                    if question is form.cells[table.id][0]:
                        yield Column(pack, form, question, table)
                elif question.kind != "info":
                    yield Column(pack, form, question)


def _score(application: Application) -> Mapping[str, Any]:
    found = (application.result or {}).get("score")
    return found if isinstance(found, Mapping) else {}


def made_with(
    packs: Mapping[str, Pack], application: Application, form: str, former: Mapping[str, Form]
) -> Form | None:
    """Return a form of an application in the version it was made with, else as it is today."""
    pack = packs.get(application.pack)
    version = application.forms[form].version
    return former.get(version) or (pack.forms.get(form) if pack else None)


def _told(form: Form | None, form_id: str, question: str, value: Value) -> str:
    asked = form.by_id.get(question) if form else None
    if asked is None:
        return f"{form_id}.{question}: {_plain(value)}"
    return f"{asked.official}: {official(asked, value)}"


def _plain(value: Value) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


def _titles(columns: tuple[Column, ...]) -> list[str]:
    """The official labels; one that stands twice says more until no two columns share a title."""
    titles = [column.official for column in columns]
    for more in (_parent, _form, _id):
        taken = Counter([*COMMON, *RATING, *titles])
        titles = [
            title if taken[title] == 1 else more(title, column)
            for title, column in zip(titles, columns, strict=True)
        ]
    return titles


def _parent(title: str, column: Column) -> str:
    """The question it belongs to: "Если да, укажите площадки" stands twice in one form."""
    when = column.question.when
    asked = sorted(fields(when), key=column.form.position.__getitem__) if when else []
    return f"{title} ({column.form.by_id[asked[-1]].official})" if asked else title


def _form(title: str, column: Column) -> str:
    return f"{title} ({column.form.official})"


def _id(title: str, column: Column) -> str:
    name = column.question.id if column.table is None else column.table.id
    return f"{title} ({column.pack.id}.{column.form.id}.{name})"
