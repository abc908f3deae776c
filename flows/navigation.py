"""Where a person goes next: the first thing that is still open, or the question before."""

from dataclasses import replace

from flows import correction
from flows.checks import open_checks
from flows.conditions import Value
from flows.model import Form, Question, Section
from flows.session import Place, PlaceKind, Session
from flows.tables import lines
from flows.visibility import view

PAGE = 8
"""Lines on one page of the overview: what a phone shows without scrolling."""


def next_place(form: Form, session: Session) -> Place:
    """The first open thing: a contradiction, then known answers, then a question, then review.

    A field with a remark is open until it was looked at.
    """
    checks = open_checks(form, session)
    if checks:
        return Place(PlaceKind.CHECK, checks[0].id)
    shown = view(form, session).shown
    for question in shown:
        if question.id not in session.answers:
            section = form.section_of[question.id]
            if known_in(section, shown, session):
                return Place(PlaceKind.KNOWN, section.id)
            return Place(PlaceKind.QUESTION, question.id)
        if correction.is_asked(session, question.id):
            return correction.place_of(form, session, question.id)
    return Place(PlaceKind.REVIEW)


def known_in(
    section: Section, shown: tuple[Question, ...], session: Session
) -> tuple[Question, ...]:
    """Questions of the section that wait for an answer which the bot already knows."""
    # By id: comparing whole questions field by field once took half the time of an answer.
    waiting = (session.known.keys() - session.answers.keys()) & {question.id for question in shown}
    return tuple(question for question in section.questions if question.id in waiting)


def offered(question: Question, session: Session) -> Value:
    """What can be taken with a tap while there is no answer: a known value, or another's answer."""
    if question.id in session.known:
        return session.known[question.id]
    other = session.answers.get(question.same_as or "")
    return other.value if other is not None else None


def before(form: Form, session: Session) -> Place:
    """The place that Back leads to: the visible question before this one.

    From the first question it stays; from review and overview it is the last question, from the
    effects of an edit the edited one. In a correction it leads only to what is corrected.
    """
    place = session.place
    if place.kind is PlaceKind.IMPACT:
        return replace(place, kind=PlaceKind.QUESTION)
    if place.kind is PlaceKind.REPLY:
        return correction.place_of(form, session, place.id)
    if session.correction is not None and (back := _corrected_before(form, session)) is not None:
        return back
    if place.kind is PlaceKind.ROW or place.back_to_overview:
        return Place(PlaceKind.OVERVIEW, str(overview_page(form, session, place.id)))
    shown = [question.id for question in view(form, session).shown]
    if place.kind is PlaceKind.QUESTION:
        earlier = [q for q in shown if form.position[q] < form.position[place.id]]
    elif place.kind is PlaceKind.KNOWN:
        first = form.position[_section(form, place.id).questions[0].id]
        earlier = [q for q in shown if form.position[q] < first]
    elif place.kind is PlaceKind.CHECK:
        earlier = [q for q in form.check_by_id[place.id].fields if q in shown]
    elif place.kind is PlaceKind.OVERVIEW:
        return next_place(form, session)
    else:
        earlier = shown
    earlier = [question for question in earlier if question in session.answers]
    return Place(PlaceKind.QUESTION, earlier[-1]) if earlier else place


def _corrected_before(form: Form, session: Session) -> Place | None:
    """Where Back leads in a form that is locked; None where it leads as in any other."""
    place = session.place
    match place.kind:
        case PlaceKind.QUESTION | PlaceKind.ROW:
            row = correction.row_in_work(form, session, place.id)
            if row is not None and place.kind is PlaceKind.QUESTION:
                return row
            if row is None and (place.kind is PlaceKind.ROW or place.back_to_overview):
                return None
            here = form.position[place.id]
        case PlaceKind.KNOWN:
            here = form.position[_section(form, place.id).questions[0].id]
        case PlaceKind.REVIEW:
            here = len(form.questions)
        case _:
            return None
    return correction.earlier(form, session, here) or place


def after(form: Form, session: Session) -> Place:
    """Forward over an answered question: to the next visible one, or to what is open."""
    if session.correction is not None:
        return next_place(form, session)
    here = form.position[session.place.id]
    for question in view(form, session).shown:
        if form.position[question.id] > here:
            if question.id not in session.answers:
                break
            return Place(PlaceKind.QUESTION, question.id)
    return next_place(form, session)


def overview_page(form: Form, session: Session, question: str) -> int:
    """The page of the overview on which the question stands."""
    found = lines(view(form, session).shown, session.values())
    places = (n for n, line in enumerate(found) if question in {one.id for one in line})
    return next(places, 0) // PAGE


def _section(form: Form, section_id: str) -> Section:
    return next(section for section in form.sections if section.id == section_id)
