"""An invented company fills the forms of a service, so that no known ground stands against it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.simulation.candidates import FILES, Candidate, candidates
from bot.simulation.conversation import Conversation
from bot.simulation.person import NoWay, finish, give
from bot.simulation.space import Literal, Space
from bot.simulation.witness import TooWide, Witnesses
from flows import actions as a
from flows.answering import Rules
from flows.conditions import All, Condition, Value, fields
from flows.eligibility import Eligibility
from flows.library import Library
from flows.model import Form, Question
from flows.session import Session


class NotFilled(Exception):
    """No filling of the form was found that can be sent; the form's id."""


@dataclass(frozen=True, slots=True)
class Known:
    """What stands in place of what was made up: the id of a stored file, names by profile key."""

    file: str
    names: Mapping[str, str]


def filled(library: Library, pack: str, form: Form, known: Known, now: datetime) -> Session:
    """The form, filled and done. `now` carries the centre's zone. Raises NotFilled."""
    found = library.pack(pack)
    talk = Conversation(Rules(form, library.readers, found.scoring), now)
    try:
        if found.eligibility is not None and found.eligibility.form == form.id:
            _eligible(talk, found.eligibility)
        finish(talk)
    except (NoWay, TooWide) as none:
        raise NotFilled(form.id) from none
    talk.act(a.Finish())
    return _named(talk.session, form, known)


def _eligible(talk: Conversation, eligibility: Eligibility) -> None:
    """Answer so that no ground stands against the company: what was, was long ago."""
    asked = talk.form.by_id.keys()
    whens = [one.when for one in eligibility.grounds if one.when is not None]
    parts = [part for when in whens if (part := _asked(when, asked)) is not None]
    filling = Witnesses(Space(talk.rules, talk.now.date())).find(
        [Literal(part, wanted=False) for part in parts]
    )
    if filling is None:
        raise NotFilled(talk.form.id)
    counted = {one.question for one in eligibility.facts if one.kind == "days_since"}
    for question in talk.form.questions:
        one = _earliest(talk, question.id) if question.id in counted else filling.get(question.id)
        if one is not None and question.id in talk.shown:
            give(talk, question.id, one.actions)


def _asked(when: Condition, known: Collection[str]) -> Condition | None:
    """What of a ground the form asks; the rest is counted. None: nothing of it."""
    if fields(when) <= set(known):
        return when
    if isinstance(when, All):
        parts = tuple(one for one in when.all if fields(one) <= set(known))
        return All(all=parts) if parts else None
    return None


def _earliest(talk: Conversation, question: str) -> Candidate:
    found = candidates(talk.rules, talk.form.by_id[question], talk.now.date())
    dated = [one for one in found if isinstance(one.value, str)]
    return min(dated, key=lambda one: date.fromisoformat(str(one.value)))


def _named(session: Session, form: Form, known: Known) -> Session:
    answers = {
        name: replace(one, value=_value(form.by_id[name], one.value, known))
        for name, one in session.answers.items()
    }
    return replace(session, answers=answers)


def _value(question: Question, value: Value, known: Known) -> Value:
    if isinstance(value, list):
        return [known.file if one in FILES else one for one in value]
    if isinstance(value, str):
        return known.names.get(question.remember or "", value)
    return value
