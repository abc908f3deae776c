"""What registers say in a form being filled: the person's word stays, a register's can go again."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from flows import actions as a
from flows import events
from flows.conditions import Value
from flows.freshness import said
from flows.looked import Looked
from flows.register import Company, Known
from flows.register_session import first_asked, subject, told
from flows.session import Answer, Inquiry, Session, Source
from tests.support.forms import NOW, Filler, form, question

DAY = date(2026, 11, 10)
OURS, OTHERS = "5700000012", "7700000016"
FORM = form(
    question("shop", "text", prefill="company.shop"),
    question("name", "text", prefill="company.full_name"),
    question("inn", "inn", prefill="company.inn"),
    question("ogrn", "ogrn", prefill="company.ogrn"),
    question("listed", prefill="check.in_register", silent=True),
    question(
        "since", "text", prefill="company.registered_on", when={"field": "listed"}, silent=True
    ),
    question("note", "text", required=False),
)
OFFERS: dict[str, Known] = {
    "name": Known("ООО «Зефир»", "dadata", DAY),
    "ogrn": Known("1025700000006", "sme", DAY),
    "listed": Known(value=True, source="sme", as_of=DAY),
    "since": Known("2002-11-01", "dadata", DAY),
}


def person(known: dict[str, Value] | None = None) -> Filler:
    return Filler(FORM, known=known)


def source(who: Filler, name: str) -> Source:
    return who.session.answers[name].source


def tell(
    who: Filler, inn: str = OURS, offers: dict[str, Known] | None = None, **more: Any
) -> tuple[events.Event, ...]:
    """Registers say something to the form."""
    looked = Looked(Company(inn), more.pop("standing", "known"), **more)
    given_offers = OFFERS if offers is None else offers
    who.session, happened = told(who.rules, who.session, looked, given_offers, NOW)
    return happened


def test_the_inn_comes_first_where_something_follows_from_it() -> None:
    who = person()
    assert who.at == "question:shop"
    asked = first_asked(who.rules, who.session)
    assert asked.place.id == "inn"
    assert asked.inquiry == Inquiry("", "open")
    plain = Filler(form(question("first", "text"), question("inn", "inn", prefill="company.inn")))
    assert first_asked(plain.rules, plain.session).place.id == "first"


def test_a_form_that_was_begun_keeps_its_order() -> None:
    who = person()
    who.type("Лавка")
    assert first_asked(who.rules, who.session).place.id == "name"


def test_another_partys_inn_is_not_the_companys() -> None:
    whole = form(question("operator", "inn", prefill="operator.inn"))
    who = Filler(whole, known={"operator": OTHERS})
    assert subject(who.rules, who.session) == ("", "")


def test_silent_questions_take_it_others_wait_for_one_tap() -> None:
    who = person({"inn": OURS})
    assert tell(who) == (
        events.Inquired(
            OURS,
            "known",
            origins=("dadata:2026-11-10", "sme:2026-11-10"),
            taken=("listed", "since"),
        ),
    )
    assert who.values == {"listed": True, "since": "2002-11-01"}
    assert {one.source for one in who.session.answers.values()} == {Source.REGISTER}
    assert who.at == "known:one"
    who.act(a.ConfirmKnown())
    assert source(who, "name") is Source.REGISTER
    assert source(who, "inn") is Source.KNOWN
    assert who.session.origin("name") == "dadata:2026-11-10"
    assert who.session.origin("inn") is None


def test_what_the_person_changes_is_theirs() -> None:
    who = person({"inn": OURS})
    tell(who)
    who.act(a.GoTo("name"))
    who.act(a.Kept())
    assert source(who, "name") is Source.REGISTER
    who.act(a.GoTo("name"))
    who.act(a.Typed("ООО «Мармелад»"))
    assert source(who, "name") is Source.TYPED
    assert who.session.origin("name") is None
    tell(who)
    assert who.values["name"] == "ООО «Мармелад»"


def test_an_earlier_answer_comes_first_and_one_that_agrees_is_the_registers_too() -> None:
    who = person({"inn": OURS, "name": "ООО «Мармелад»", "ogrn": "1025700000006"})
    tell(who)
    assert who.session.known["name"] == "ООО «Мармелад»"
    assert who.session.origin("name") is None
    assert who.session.origin("ogrn") == "sme:2026-11-10"


def test_what_was_known_of_another_company_gives_way() -> None:
    who = person({"inn": OTHERS, "name": "ООО «Мармелад»"})
    who.act(a.GoTo("inn"))
    who.act(a.Typed(OURS))
    tell(who)
    assert who.session.known["name"] == "ООО «Зефир»"
    assert who.session.origin("name") == "dadata:2026-11-10"


def test_another_inn_takes_the_former_companys_facts_away_and_says_so() -> None:
    who = person({"inn": OURS})
    tell(who)
    who.act(a.ConfirmKnown())
    who.act(a.GoTo("inn"))
    who.act(a.Typed(OTHERS))
    (event,) = tell(who, OTHERS, {"ogrn": Known("1027700000007", "sme", DAY)})
    assert isinstance(event, events.Inquired)
    assert event.dropped == ("listed", "since", "name")
    assert who.values == {"inn": OTHERS}
    assert who.session.known == {"inn": OURS, "ogrn": "1027700000007"}


def test_the_same_question_again_says_nothing_new() -> None:
    who = person({"inn": OURS})
    tell(who)
    before = who.session
    assert tell(who) == ()
    assert who.session == before


def test_who_is_missing_is_named_where_the_number_was_written() -> None:
    absent = ("sme:2026-11-10",)
    known = person({"inn": OURS})
    (quiet,) = tell(known, offers={}, standing="unknown", absent=absent)
    assert quiet == events.Inquired(OURS, "unknown")
    who = person()
    who.act(a.GoTo("inn"))
    who.act(a.Typed(OURS))
    (named,) = tell(who, offers={}, standing="unknown", absent=absent)
    assert named == events.Inquired(OURS, "unknown", origins=absent)
    assert who.at == "question:shop"


def test_whoever_corrects_an_answer_stays_with_it() -> None:
    who = person({"inn": OURS})
    who.act(a.GoTo("note"))
    who.act(a.Typed("записка"))
    who.act(a.Overview(0))
    tell(who)
    assert who.at == "overview:0"


def test_a_registers_word_is_nobodys_own_for_the_next_30_days() -> None:
    whole = form(question("listed", prefill="check.in_register", remember="check.in_register"))
    taken = {"listed": Answer(value=True, at=NOW, source=Source.REGISTER)}
    tapped = {"listed": Answer(value=True, at=NOW, source=Source.TAPPED)}
    assert said(whole, taken, {"listed": True}) == {}
    assert said(whole, tapped, {"listed": True}) == {"said.check.in_register": "2026-11-20"}


answers = st.dictionaries(
    st.sampled_from([one.id for one in FORM.questions]),
    st.tuples(st.sampled_from(["да", "x", "y"]), st.sampled_from(list(Source))),
)
offered = st.dictionaries(
    st.sampled_from(["name", "ogrn", "listed", "since"]), st.sampled_from(["x", "y", True])
)


@given(answers, offered, offered, st.booleans())
def test_no_word_of_the_person_is_ever_lost_and_twice_is_as_once(
    written: dict[str, tuple[str, Source]],
    first: dict[str, Value],
    then: dict[str, Value],
    other: bool,
) -> None:
    who = person()
    given_answers = {one: Answer(value, NOW, source) for one, (value, source) in written.items()}
    start = Session(FORM.pack, FORM.id, FORM.version, who.place, answers=given_answers)
    who.session = start
    own = {one: kept for one, kept in given_answers.items() if kept.source is not Source.REGISTER}
    for inn, told_now in ((OURS, first), (OTHERS if other else OURS, then)):
        tell(who, inn, {one: Known(value, "sme", DAY) for one, value in told_now.items()})
        assert {one: who.session.answers.get(one) for one in own} == own
    again = who.session
    tell(who, inn, {one: Known(value, "sme", DAY) for one, value in then.items()})
    assert who.session == again
    for one, kept in who.session.answers.items():
        if kept.source is Source.REGISTER:
            assert kept.value == then[one], "what a register no longer says is gone"
            assert who.session.origin(one) == "sme:2026-11-10"
