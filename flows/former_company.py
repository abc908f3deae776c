"""Another ИНН is another company: what was taken of the former one does not speak for it.

What somebody has said in the form itself stays; what the bot knew and took is asked anew.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.model import Form, Question
from flows.register_facts import INN, inn_question, key
from flows.session import Answer, Session, Source

OWN = frozenset({INN, "company.contact", "company.phone", "company.email"})
"""What is known of the person who writes, whatever company it is for; and the ИНН itself."""

TAKEN = frozenset({Source.KNOWN, Source.REGISTER})
"""Where answers come from that nobody gave in this form."""

REMEMBERED = frozenset({Source.KNOWN})
"""Without those of registers: whoever asks registers about the new ИНН takes the old ones away."""


def inn_answer(form: Form, session: Session) -> Answer | None:
    """The company's own ИНН as the form has it; None where it is not asked or not answered."""
    asks = inn_question(form)
    return session.answers.get(asks.id) if asks is not None else None


def another(form: Form, session: Session, given: Mapping[str, Answer]) -> bool:
    """Whether these answers name another company than the one the form was about."""
    asks = inn_question(form)
    if asks is None or asks.id not in given:
        return False
    said = session.answers.get(asks.id)
    former = said.value if said is not None else session.known.get(asks.id)
    return former is not None and former != given[asks.id].value


def without_former(
    form: Form, session: Session, sources: frozenset[Source] = REMEMBERED
) -> tuple[Session, tuple[str, ...]]:
    """The session without what was taken of the former company, and whose answers that were."""
    facts = {one.id for one in form.questions if _of_company(one)}
    gone = tuple(
        one.id
        for one in form.questions
        if one.id in facts
        and one.id in session.answers
        and session.answers[one.id].source in sources
    )
    known = {one: value for one, value in session.known.items() if one not in facts}
    if not gone:
        return replace(session, known=known), ()
    answers = {one: answer for one, answer in session.answers.items() if one not in gone}
    return replace(session, answers=answers, known=known), gone


def turned_to(form: Form, session: Session, inn: str) -> Session:
    """The session of a form that was about another company: its ИНН waits for a yes."""
    asks = inn_question(form)
    if asks is None:
        return session
    cleared, _ = without_former(form, session, TAKEN)
    answers = {one: answer for one, answer in cleared.answers.items() if one != asks.id}
    return replace(cleared, answers=answers, known={**cleared.known, asks.id: inn})


def _of_company(question: Question) -> bool:
    """Whether it is known by the company: its facts and its self-check, not who writes."""
    asked = key(question)
    return question.prefill is not None and asked not in OWN
