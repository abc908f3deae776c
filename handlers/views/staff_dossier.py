"""What the staff's screens of one application are drawn from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.application import Application, Entry
from flows.centre import Centre
from flows.checklist import Line
from flows.conditions import Value
from flows.gatherings import Gathering, Seat
from flows.handling import Absence
from flows.machine import StatusMachine, Transition
from flows.model import Check, Form, Question
from flows.status import HANDLING
from flows.usecases.background import Weighed
from flows.usecases.clearing import Clearance
from flows.usecases.correct import Corrections
from handlers.views.beside import Related
from handlers.views.menu import day, moment
from handlers.views.values import value_text
from locales.lookup import Html, Lookup
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class Dossier:
    """An application with its history and the forms it was filled in, as submitted.

    `forms` are by form id, in the versions that were filled. `verbs` are what any of the staff may
    do now. `pack` are the pack's texts, `texts` the bot's.
    """

    application: Application
    history: Sequence[Entry]
    verbs: Sequence[Transition]
    forms: Mapping[str, Form]
    machine: StatusMachine
    centre: Centre
    pack: Lookup
    texts: Texts
    place: tuple[Gathering, Seat] | None = None
    """The event that it asks for, with the seat."""
    weighed: Weighed | None = None
    """How the conditions of the regulation stand now, where it has some."""
    clearance: Clearance | None = None
    """Conditions that staff checked, papers they attached, and what guards look at."""
    absences: Sequence[Absence] = ()
    """Leave of the staff that is not over."""
    now: datetime | None = None
    """The moment at which it was put together, in the centre's zone."""
    related: Related = field(default_factory=Related)
    """The application that it is about, those about it, the client's rating."""
    checklist: Sequence[Line] = ()
    """Its documents, as they stand."""
    corrections: Corrections = field(default_factory=Corrections)
    """Remarks by field, and what came of them."""
    letters: int = 0
    """How many messages the staff and the client have written to each other."""
    unreachable: bool = False
    """Whether the client gets no messages: they have blocked the bot."""
    wordings: Mapping[str, Lookup] = field(default_factory=dict)
    """The words of each form's version, by form id."""

    @property
    def number(self) -> str:
        """The number; an application on the staff's desk has one."""
        return self.application.number or f"#{self.application.id}"

    @property
    def final(self) -> bool:
        """Whether nothing more is done with it."""
        state = self.machine.by_id.get(self.application.state)
        return state is not None and state.final

    def words(self, form_id: str) -> Lookup:
        """The pack's texts, with the form's as they were in the version that was filled."""
        return self.wordings.get(form_id, self.pack)

    def answers(self, form_id: str) -> Mapping[str, Value]:
        """The answers that counted when it was submitted."""
        return self.application.forms[form_id].answers

    def fact(self, key: str) -> tuple[str, Question, Value] | None:
        """The first answer that says this of the company, by profile key: form, question, value."""
        for form in self.forms.values():
            for question in form.questions:
                value = self.answers(form.id).get(question.id)
                if question.remember == key and value is not None:
                    return form.id, question, value
        return None

    def fact_text(self, key: str) -> str | None:
        """A fact of the company in words."""
        found = self.fact(key)
        return value_text(*found, self.words(found[0]), self.texts) if found else None

    def confirmed(self) -> list[tuple[str, Check]]:
        """Seeming contradictions in what was submitted: the client said that it is so."""
        return [
            (form.id, check)
            for form in self.forms.values()
            for check in form.checks
            if check.when.holds(self.answers(form.id))
        ]

    def documents(self) -> list[str]:
        """Ids of the files that were handed in, in the order of the forms."""
        return [
            file
            for form in self.forms.values()
            for question in form.questions
            if question.kind == "files"
            for file in _items(self.answers(form.id).get(question.id))
        ]

    def state_text(self, state: str) -> str:
        """A state in plain words."""
        return staff_state(self.pack, state)

    def verb_text(self, verb: str) -> str:
        """A verb in words, of the pack or of the staff's own."""
        own = self.texts.find(f"staff-verb-{verb}")
        return own or self.pack.find(f"verb-{verb}") or verb

    def actor_text(self, actor: str) -> str:
        """Who did something, by name where the centre's file has one."""
        if actor in {"client", "bot"}:
            return self.texts.get(f"staff-actor-{actor}")
        telegram = actor.removeprefix("staff:")
        return member_text(int(telegram), self.centre, self.texts)

    def when(self, at: datetime) -> str:
        """A moment in the centre's zone."""
        return moment(at.astimezone(ZoneInfo(self.centre.zone)), self.texts.language)

    def entry_text(self, index: int) -> str:
        """A line of the history; the state is named where it changed."""
        entry = self.history[index]
        before = self.history[index - 1].state if index else None
        when, who = self.when(entry.at), self.actor_text(entry.actor)
        what = Html(self.verb_text(entry.verb))
        if entry.verb in HANDLING or entry.state == before:
            line = self.texts.staff_entry(when=when, who=who, what=what)
        else:
            state = Html(self.state_text(entry.state))
            line = self.texts.staff_entry_state(when=when, who=who, what=what, state=state)
        pressed = entry.at.astimezone(ZoneInfo(self.centre.zone)).date()
        if entry.on is None or entry.on == pressed:
            return line
        on = day(entry.on, self.texts.language)
        return self.texts.staff_entry_day(entry=Html(line), day=on)


def staff_state(pack: Lookup, state: str) -> str:
    """A state as the staff read it: the applicant's words say "you" where staff need others."""
    key = f"status-{state}"
    return pack.find(f"{key}.staff") or pack.find(key) or state


def member_text(telegram: int, centre: Centre, texts: Texts) -> str:
    """A member of the staff by name."""
    member = centre.member(telegram)
    return member.name if member else texts.staff_actor_unknown(id=str(telegram))


def _items(value: Value) -> list[str]:
    return value if isinstance(value, list) else []
