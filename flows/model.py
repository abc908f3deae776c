"""What a pack is: forms, questions, checks and services, read from data and frozen.

Nothing here knows a regulation; a pack's folder holds it (see docs/packs.md).
"""

from datetime import date
from functools import cached_property
from typing import Literal

from pydantic import Field

from flows.catalogue import Service, ServiceGroup
from flows.conditions import Condition
from flows.eligibility import Eligibility
from flows.frozen import Frozen
from flows.machine import StatusMachine
from flows.points import MarketplaceTable, ScoringModel
from flows.reminders.ladder import ALL, Ladder
from flows.reminders.rule import Reminder

Kind = Literal[
    "yes_no",
    "choice",
    "choices",
    "text",
    "long_text",
    "integer",
    "decimal",
    "money",
    "percent",
    "date",
    "period",
    "inn",
    "ogrn",
    "kpp",
    "phone",
    "email",
    "url",
    "country",
    "region",
    "okved",
    "tnved",
    "files",
    "consent",
    "info",
]


class Label(Frozen):
    """A name in both languages, for lists that a centre fills itself."""

    ru: str
    en: str


class Option(Frozen):
    """One answer of a choice. `official` is the source's own wording, printed as it stands.

    `exclusive` ("none of these") can't stand together with other options.
    `label` wins over the pack's texts: lists that a centre fills have no Fluent message.
    """

    id: str
    official: str
    exclusive: bool = False
    label: Label | None = None
    texts: str | None = None
    """The id of its message, where that is not `<question>--<option>`."""


class Cell(Frozen):
    """The place of a question that was made from a table: one column in one row.

    `row` is the id of a fixed row, or the number of a repeated one ("1", "2", …). The column ""
    is the yes/no question whether there is another row. `texts` is the message of the table.
    """

    table: str
    row: str
    column: str
    texts: str

    @property
    def repeats(self) -> bool:
        """Whether its row is one of those that repeat."""
        return self.row.isdigit()

    @property
    def more(self) -> bool:
        """Whether it asks for another row."""
        return not self.column


class Question(Frozen):
    """One field of a form.

    `official` is the field's name in the source and in printed forms. `when` decides whether it
    is asked at all. `prefill` names what the bot may already know ("company.inn",
    "form:anketa.inn"). `remember` writes the answer to the company's profile for the next form.
    `opposite` marks a question that the chat asks with the sign turned round: printed forms and
    exports turn it back. `seconds` is how long a person needs for it, when not the kind's usual.
    """

    id: str
    kind: Kind
    official: str
    clause: str
    required: bool = True
    when: Condition | None = None
    options: tuple[Option, ...] = ()
    options_from: str | None = None
    many: bool = False
    min: str | None = None
    max: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    max_files: int = 10
    document: str | None = None
    """Which document the files are, where another service asks for the same one otherwise."""
    valid_days: int | None = None
    """Days for which the document is good after it was sent; 0: on that day alone."""
    prefill: str | None = None
    remember: str | None = None
    same_as: str | None = None
    """An earlier question whose answer is offered for this one with a tap."""
    opposite: bool = False
    sensitive: bool = False
    seconds: int | None = None
    silent: bool = False
    """What is known is taken without asking; it stands in the overview and can be changed."""
    texts: str | None = None
    """The id of its message where several forms share one; otherwise `<form>-<id>`."""
    cell: Cell | None = None

    @cached_property
    def option_ids(self) -> dict[str, Option]:
        """Options by id, in order."""
        return {option.id: option for option in self.options}


def question_key(form_id: str, question: Question) -> str:
    """The message of a question; its options stand at `<key>--<option>`."""
    if question.cell is not None and question.cell.more:
        return f"{question.cell.texts}.{'more' if question.cell.row != '0' else 'first'}"
    return question.texts or f"{form_id}-{question.id}"


class Section(Frozen):
    """A part of a form that is shown as one step of the progress line."""

    id: str
    clause: str
    questions: tuple[Question, ...] = Field(min_length=1)


class Check(Frozen):
    """Answers that can't all be true together.

    `confirm`: the person may say that it is so all the same; `error`: it must be put right.
    `fields` are the questions offered for correction, in this order.
    """

    id: str
    when: Condition
    fields: tuple[str, ...] = Field(min_length=1)
    severity: Literal["confirm", "error"] = "confirm"
    clause: str


class Row(Frozen):
    """A fixed row of a table, with the source's own name for it."""

    id: str
    official: str


class Table(Frozen):
    """A table of a form, printed as one. Its cells stand among the form's questions.

    `rows` are the fixed rows; without them the rows repeat, from `least` to `most`. `texts` is the
    id of its message.
    """

    id: str
    official: str
    clause: str
    columns: tuple[Row, ...] = Field(min_length=1)
    rows: tuple[Row, ...] = ()
    least: int = 1
    most: int = 1
    texts: str


class Form(Frozen):
    """A form's definition; `version` is the hash of all of it and pins an application to it.

    `texts` is the id that its messages begin with, where that is not its own.
    """

    pack: str
    id: str
    clause: str
    official: str
    version: str = ""
    sections: tuple[Section, ...] = Field(min_length=1)
    checks: tuple[Check, ...] = ()
    tables: tuple[Table, ...] = ()
    texts: str | None = None

    @property
    def name_key(self) -> str:
        """The message with the form's name."""
        return f"form-{self.texts or self.id}"

    def section_key(self, section: str) -> str:
        """The message with a section's name."""
        return f"{self.texts or self.id}-section-{section}"

    def check_key(self, check: str) -> str:
        """The message of a cross-check."""
        return f"{self.texts or self.id}-check-{check}"

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions in the order of the form."""
        return tuple(question for section in self.sections for question in section.questions)

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def position(self) -> dict[str, int]:
        """Place of each question in the order of the form, from 0."""
        return {question.id: index for index, question in enumerate(self.questions)}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """The section in which each question stands."""
        return {q.id: section for section in self.sections for q in section.questions}

    @cached_property
    def table_by_id(self) -> dict[str, Table]:
        """Tables by id."""
        return {table.id: table for table in self.tables}

    @cached_property
    def cells(self) -> dict[str, tuple[Question, ...]]:
        """The questions that were made from each table, by its id."""
        found: dict[str, list[Question]] = {table.id: [] for table in self.tables}
        for question in self.questions:
            if question.cell is not None:
                found.setdefault(question.cell.table, []).append(question)
        return {table: tuple(cells) for table, cells in found.items()}

    @cached_property
    def silent(self) -> frozenset[str]:
        """Questions that what is known answers by itself."""
        return frozenset(question.id for question in self.questions if question.silent)

    @cached_property
    def check_by_id(self) -> dict[str, Check]:
        """Cross-checks by id."""
        return {check.id: check for check in self.checks}


class PrintedForm(Frozen):
    """A form with an official layout: which template prints which form."""

    id: str
    official: str
    clause: str
    forms: tuple[str, ...]


class Pack(Frozen):
    """Everything one regulation says."""

    id: str
    official: str
    source: str
    since: date | None = None
    prefix: str
    """Letters before an application's number ("РМ-2026-00001")."""
    groups: tuple[ServiceGroup, ...] = ()
    services: tuple[Service, ...]
    eligibility: Eligibility | None = None
    forms: dict[str, Form]
    machines: dict[str, StatusMachine]
    scoring: ScoringModel | None = None
    marketplaces: MarketplaceTable | None = None
    printed: tuple[PrintedForm, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    ladder: Ladder = ALL
    """Which notices of its terms are given."""

    @cached_property
    def service_by_id(self) -> dict[str, Service]:
        """Services by id."""
        return {service.id: service for service in self.services}
