"""What registers say, put into a session: offered, taken by silent questions, withdrawn."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from flows import navigation
from flows.answering import Rules
from flows.conditions import Value
from flows.events import Answered, Event, Inquired
from flows.looked import Looked, origin
from flows.register import Known
from flows.register_facts import cluster, fillable, inn_question
from flows.session import Inquiry, Place, PlaceKind, Session, Source
from flows.storing import Outcome, enter, take_known
from flows.visibility import view

LEADS_ON = frozenset({PlaceKind.QUESTION, PlaceKind.KNOWN, PlaceKind.CHECK, PlaceKind.REVIEW})
"""Places that a person is at because it is the next thing to do."""


def subject(rules: Rules, session: Session) -> tuple[str, str]:
    """Which ИНН registers are to be asked about, and the cluster; empty where not said yet."""
    asks = inn_question(rules.form)
    answer = session.answers.get(asks.id) if asks is not None else None
    inn = answer.value if answer is not None else session.known.get(asks.id if asks else "")
    return str(inn or ""), cluster(rules.form, view(rules.form, session).counted)


def first_asked(rules: Rules, session: Session) -> Session:
    """A form just begun asks for the ИНН first: what follows from it need not be typed."""
    asks = inn_question(rules.form)
    open_inquiry = replace(session, inquiry=Inquiry("", "open", subject(rules, session)[1]))
    if asks is None or session.revision or not fillable(rules.form):
        return open_inquiry
    if asks not in view(rules.form, session).shown:
        return open_inquiry
    return enter(rules.form, open_inquiry, Place(PlaceKind.QUESTION, asks.id))


def told(
    rules: Rules,
    session: Session,
    looked: Looked,
    offers: Mapping[str, Known],
    now: datetime,
) -> Outcome:
    """The session with what registers say of its company.

    What the person has said stays; what a register said of another company goes, with the answers
    that were taken from it. `offers` by question, each fits its question.
    """
    form, earlier = rules.form, session.inquiry
    cleared, dropped = _cleared(session, offers)
    known, origins = _merged(rules, cleared, offers)
    inquiry = Inquiry(looked.company.inn, looked.standing, subject(rules, cleared)[1], origins)
    after = replace(cleared, known=known, inquiry=inquiry)
    after, happened = take_known(form, after, now)
    event = _event(rules, after, looked, happened, dropped)
    again = earlier is not None and earlier.inn == looked.company.inn and earlier.standing != "late"
    said: tuple[Event, ...] = () if again and not event.taken else (event,)
    return led_on(rules, session, after), said


def _event(
    rules: Rules, after: Session, looked: Looked, happened: Sequence[Event], dropped: Sequence[str]
) -> Inquired:
    """What came of it, to be told."""
    origins = after.inquiry.origins if after.inquiry is not None else {}
    answered = {one.question for one in happened if isinstance(one, Answered)} & origins.keys()
    taken = tuple(one.id for one in rules.form.questions if one.id in answered)
    kept = after.known.keys() | after.answers.keys()
    return Inquired(
        looked.company.inn,
        looked.standing,
        origins=_named(rules, after, looked) or tuple(sorted({origins[one] for one in taken})),
        taken=taken,
        dropped=tuple(one for one in dropped if one not in kept),
        status=looked.trouble,
    )


def _cleared(session: Session, offers: Mapping[str, Known]) -> tuple[Session, list[str]]:
    """Without what registers said before and do not say now."""
    before = session.inquiry.origins if session.inquiry is not None else {}
    gone = [
        question
        for question, answer in session.answers.items()
        if answer.source is Source.REGISTER
        and (question not in offers or offers[question].value != answer.value)
    ]
    answers = {one: answer for one, answer in session.answers.items() if one not in gone}
    known = {one: value for one, value in session.known.items() if one not in before}
    return replace(session, answers=answers if gone else session.answers, known=known), gone


def _merged(
    rules: Rules, session: Session, offers: Mapping[str, Known]
) -> tuple[dict[str, Value], dict[str, str]]:
    """What is known now, and what of it is a register's.

    What the person said earlier of this company comes before the register; of another, behind it.
    """
    known, origins = dict(session.known), dict[str, str]()
    foreign = _foreign(rules, session)
    for question, offer in offers.items():
        answer = session.answers.get(question)
        if answer is not None and answer.source is not Source.REGISTER:
            continue
        if foreign or known.get(question, offer.value) == offer.value:
            known[question] = offer.value
            origins[question] = origin(offer)
    return known, origins


def _named(rules: Rules, session: Session, looked: Looked) -> tuple[str, ...]:
    """Registers that do not have the company: named to whoever has just written its ИНН."""
    asks = inn_question(rules.form)
    answer = session.answers.get(asks.id) if asks is not None else None
    written = answer is not None and answer.source is Source.TYPED
    return looked.absent if written and looked.standing == "unknown" else ()


def _foreign(rules: Rules, session: Session) -> bool:
    """Whether what is known was said of another company than the one of this form."""
    asks = inn_question(rules.form)
    if asks is None or asks.id not in session.answers or asks.id not in session.known:
        return False
    return session.answers[asks.id].value != session.known[asks.id]


def led_on(rules: Rules, before: Session, after: Session) -> Session:
    """The next thing to do may be another one now; whoever looks something up stays there."""
    place = before.place
    looking = place.kind is PlaceKind.QUESTION and place.id in before.answers
    if place.kind not in LEADS_ON or place.back_to_overview or looking:
        return after
    following = navigation.next_place(rules.form, after)
    return after if following == place else enter(rules.form, after, following)
