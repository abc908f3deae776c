"""How long a company's word on itself is taken without asking."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from flows.conditions import Value
from flows.freshness import HOLDS, forgotten, said
from flows.library import known_values
from flows.model import Form, Question, Section
from flows.session import Answer, Source

SAID_ON = date(2026, 11, 20)
AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def question(name: str, key: str, *, silent: bool = True) -> Question:
    written = {"id": name, "kind": "yes_no", "official": name, "clause": "4", "silent": silent}
    return Question.model_validate({**written, "prefill": key, "remember": key})


QUESTIONS = (
    question("bankrupt", "check.bankrupt"),
    question("small", "company.small"),
    question("shown", "check.shown", silent=False),
)
FORM = Form(
    pack="example",
    id="eligibility",
    clause="4",
    official="…",
    version="1",
    sections=(Section(id="all", clause="4", questions=QUESTIONS),),
)
PROFILE: dict[str, Value] = {
    "check.bankrupt": False,
    "company.small": True,
    "check.shown": False,
    "said.check.bankrupt": "2026-11-20",
}


def known(today: date, profile: dict[str, Value] = PROFILE) -> set[str]:
    return set(known_values(FORM, profile, {}, today))


def test_what_was_said_lately_is_taken() -> None:
    assert known(SAID_ON + HOLDS) == {"bankrupt", "small", "shown"}


def test_what_was_said_long_ago_is_asked_anew() -> None:
    """What is only offered, and what does not change, stays known."""
    assert known(SAID_ON + HOLDS + timedelta(days=1)) == {"small", "shown"}
    assert known(SAID_ON, {"check.bankrupt": False}) == set()


def test_nothing_that_was_said_of_another_company_is_taken() -> None:
    assert known(SAID_ON, PROFILE | forgotten(PROFILE)) == {"small", "shown"}


def test_what_was_taken_without_asking_is_not_said_again() -> None:
    """Else one word would hold for ever, an application a month."""
    tapped = Answer(value=False, at=AT, source=Source.TAPPED)
    answers = {"bankrupt": tapped, "small": tapped, "shown": tapped}
    counted: dict[str, Value] = dict.fromkeys(answers, False)
    day = "2026-11-20"
    assert said(FORM, answers, counted) == {"said.check.bankrupt": day, "said.check.shown": day}
    taken = {**answers, "bankrupt": replace(tapped, source=Source.KNOWN)}
    assert said(FORM, taken, counted) == {"said.check.shown": day}
    assert said(FORM, answers, {"bankrupt": False}) == {"said.check.bankrupt": day}
