"""Answers into a session: written, parked, returned, and where they lead."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from flows import correction, events, former_company, navigation
from flows.answering import Rules
from flows.checks import open_checks
from flows.impact import impact, with_answer
from flows.model import Form, Question
from flows.session import Answer, Change, Place, PlaceKind, Session
from flows.visibility import view

Outcome = tuple[Session, tuple[events.Event, ...]]
"""A session and what happened to it."""


def write(rules: Rules, session: Session, question: Question, answer: Answer) -> Outcome:
    """Store the answer, or first show what an edit would do."""
    old = session.answers.get(question.id)
    given = {question.id: answer}
    if old is None or old.value == answer.value:
        return store(rules.form, session, given)
    change = Change(question.id, answer)
    if impact(rules.form, rules.scoring, session, change).matters:
        place = replace(session.place, kind=PlaceKind.IMPACT)
        return replace(session, place=place, change=change, selection=()), (events.Moved(),)
    return store(rules.form, session, given)


def store(form: Form, session: Session, given: Mapping[str, Answer]) -> Outcome:
    """Store the answers to the question that is shown, or to its whole row, and go on."""
    parked_before = set(view(form, session).parked)
    happened: list[events.Event] = []
    after, forgotten = session, tuple[str, ...]()
    if former_company.another(form, session, given):
        after, forgotten = former_company.without_former(form, session)
    for question, answer in given.items():
        old = session.answers.get(question)
        before = old.value if old else None
        happened.append(events.Answered(question, answer.value, before, answer.note))
        after = with_answer(after, question, answer)
    after, known = take_known(form, after, answer.at)
    happened += known
    after = correction.written(form, session, after, given)
    if forgotten := tuple(one for one in forgotten if one not in after.answers):
        happened.append(events.Forgotten(forgotten))
    parked_after = view(form, after).parked
    if newly := tuple(q for q in parked_after if q not in parked_before):
        happened.append(events.Parked(newly))
    if again := tuple(
        sorted(parked_before.difference(parked_after), key=form.position.__getitem__)
    ):
        happened.append(events.Returned(again))
    return enter(form, after, onward(form, after)), tuple(happened)


def take_known(form: Form, session: Session, now: datetime) -> tuple[Session, list[events.Event]]:
    """Take what is known of silent questions that can be seen, as if it had been confirmed."""
    happened: list[events.Event] = []
    if form.silent.isdisjoint(session.known):
        return session, happened
    while waiting := [
        question.id
        for question in view(form, session).shown
        if question.silent and question.id in session.known.keys() - session.answers.keys()
    ]:
        for question in waiting:
            value = session.known[question]
            source = session.source_of_known(question)
            session = with_answer(session, question, Answer(value, now, source))
            happened.append(events.Answered(question, value))
    return session, happened


def onward(form: Form, session: Session, *, forward: bool = False) -> Place:
    """Where an answered question leads: a contradiction, back to the overview, or onward."""
    here = form.by_id.get(session.place.id)
    another = here is not None and here.cell is not None and here.cell.more
    if another and session.values().get(session.place.id) is True:
        return navigation.next_place(form, session)  # the new row is what was wanted
    if here is not None and (row := correction.row_in_work(form, session, here.id)) is not None:
        return row
    if session.place.back_to_overview and not open_checks(form, session):
        page = navigation.overview_page(form, session, session.place.id)
        return Place(PlaceKind.OVERVIEW, str(page))
    if forward:
        return navigation.after(form, session)
    return navigation.next_place(form, session)


def moved(form: Form, session: Session, place: Place) -> Outcome:
    """Show another place; nothing was answered."""
    return enter(form, session, place), (events.Moved(),)


def enter(form: Form, session: Session, place: Place) -> Session:
    """Show a place; where several may be chosen, start from what was chosen before."""
    entered = session.at(place)
    if place.kind is PlaceKind.QUESTION and form.by_id[place.id].kind in {"choices", "files"}:
        known = session.known.get(place.id)
        answer = session.answers.get(place.id)
        value = answer.value if answer else known
        if isinstance(value, list):
            return replace(entered, selection=_still_there(form.by_id[place.id], value))
    return entered


def _still_there(question: Question, chosen: list[str]) -> tuple[str, ...]:
    """What was chosen, without options that the form no longer has."""
    if question.kind == "files":
        return tuple(chosen)
    return tuple(option for option in chosen if option in question.option_ids)
