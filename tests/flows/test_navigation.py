"""Where a person stands, comes from and goes next."""

from flows import actions as a
from flows.navigation import PAGE, overview_page
from flows.progress import Progress, progress
from flows.session import Place, PlaceKind
from tests.support.forms import Filler, form, question

LONG = form(
    *(question(f"q{number}") for number in range(12)),
    question("more", when={"field": "q0"}),
    sections=[("one", 6), ("two", 6), ("three", 1)],
)


def answered(count: int) -> Filler:
    person = Filler(LONG)
    person.tap(*["no"] * count)
    return person


def test_back_from_the_first_question_stays() -> None:
    person = Filler(LONG)
    place = person.place
    person.act(a.Back())
    assert person.place == place


def test_back_from_review_is_the_last_question_and_on_leads_there_again() -> None:
    person = answered(12)
    assert person.place.kind is PlaceKind.REVIEW
    person.act(a.Back())
    assert person.at == "question:q11"
    person.act(a.Kept())
    assert person.place.kind is PlaceKind.REVIEW


def test_a_question_opened_from_the_overview_leads_back_to_its_page() -> None:
    person = answered(12)
    person.act(a.Overview(1))
    person.act(a.GoTo("q9"))
    assert person.place == Place(PlaceKind.QUESTION, "q9", back_to_overview=True)
    person.tap("yes")
    assert person.place == Place(PlaceKind.OVERVIEW, "1")
    person.act(a.GoTo("q1"))
    person.act(a.Kept())
    assert person.place == Place(PlaceKind.OVERVIEW, "0")


def test_back_from_such_a_question_is_the_overview() -> None:
    person = answered(12)
    person.act(a.Overview())
    person.act(a.GoTo("q9"))
    person.act(a.Back())
    assert person.place.kind is PlaceKind.OVERVIEW


def test_the_overview_leads_on_to_what_is_open() -> None:
    person = answered(3)
    person.act(a.Overview())
    person.act(a.Continue())
    assert person.at == "question:q3"
    person.act(a.Overview())
    person.act(a.Back())
    assert person.at == "question:q3"


def test_an_edit_that_opens_a_question_leads_to_it_from_review() -> None:
    person = answered(12)
    person.act(a.GoTo("q0"))
    person.tap("yes")
    assert person.place.kind is PlaceKind.OVERVIEW
    person.act(a.Continue())
    assert person.at == "question:more"


def test_pages_hold_so_many_answers_as_fit_a_phone() -> None:
    person = answered(12)
    assert overview_page(LONG, person.session, f"q{PAGE - 1}") == 0
    assert overview_page(LONG, person.session, f"q{PAGE}") == 1
    assert overview_page(LONG, person.session, "more") == 0


def test_known_answers_of_a_section_are_shown_when_the_section_is_reached() -> None:
    person = Filler(LONG, known={"q7": True})
    assert person.at == "question:q0"
    person.tap(*["no"] * 6)
    assert person.at == "known:two"
    person.act(a.Back())
    assert person.at == "question:q5"


def test_progress_counts_what_can_be_seen() -> None:
    person = answered(7)
    assert progress(LONG, person.session, "q7") == Progress(2, 2, 7, 12, 1)
    person.act(a.GoTo("q0"))
    person.tap("yes")
    assert progress(LONG, person.session, None) == Progress(3, 3, 7, 13, 1)
    assert progress(LONG, answered(12).session, None).minutes == 0
