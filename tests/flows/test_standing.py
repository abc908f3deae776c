"""Whose move it is and by when, as the applicant's page tells it."""

from datetime import UTC, date, datetime

import pytest

from flows.application import DRAFT, Application, Entry
from flows.machine import Role
from flows.related import complaints, filed_step, related
from flows.standing import standing, withdrawal
from flows.terms import OpenTerm
from storage.packs import PACKS, load_packs

REC = load_packs(PACKS)["rec-marketplaces"]
MACHINE = REC.machines["application"]
AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def application(state: str) -> Application:
    return Application(1, "rec-marketplaces", "placement", 1, state, 1, AT, number="РМ-1")


def term(state: str, verb: str, party: Role, due: date, *, suspended: bool = False) -> OpenTerm:
    return OpenTerm(1, state, verb, party, date(2026, 11, 20), due, suspended=suspended)


def came(state: str, verb: str, actor: str = "client") -> list[Entry]:
    return [Entry(AT, actor, verb, state)]


def test_of_the_centres_terms_the_last_one_is_promised() -> None:
    terms = [
        term("centre_review", "remarks", "centre", date(2026, 11, 23)),
        term("centre_review", "approve", "centre", date(2026, 11, 24)),
    ]
    history = came("centre_review", "submit")
    found = standing(MACHINE, application("centre_review"), history, terms)
    assert (found.turn, found.due) == ("centre", date(2026, 11, 24))
    assert found.term is not None
    assert found.term.step == "2"


def test_after_remarks_it_is_the_clients_move_and_the_centres_term_stands_still() -> None:
    terms = [
        term("centre_review", "approve", "centre", date(2026, 11, 24), suspended=True),
        term("rework", "expire", "bot", date(2026, 11, 27)),
    ]
    history = came("rework", "remarks", "staff:1")
    found = standing(MACHINE, application("rework"), history, terms)
    assert (found.turn, found.due, found.correct) == ("client", date(2026, 11, 27), True)
    assert found.paused
    assert found.term is not None
    assert found.term.role == "bot"


def test_after_remarks_on_the_road_map_it_is_the_centres_move() -> None:
    found = standing(MACHINE, application("rework"), came("rework", "return_roadmap", "staff:1"))
    assert (found.turn, found.correct) == ("centre", False)


@pytest.mark.parametrize(
    ("state", "turn"),
    [("awaiting_documents", "client"), ("rec_review", "rec"), ("closing", "client")],
)
def test_whose_move(state: str, turn: str) -> None:
    assert standing(MACHINE, application(state), []).turn == turn


def test_an_end_a_draft_and_a_state_that_is_gone() -> None:
    assert standing(MACHINE, application("completed"), []).turn is None
    assert standing(MACHINE, application(DRAFT), []).turn == "client"
    assert standing(MACHINE, application("long_ago"), []).turn is None


def test_taking_back_is_not_confirming() -> None:
    closing = standing(MACHINE, application("closing"), came("closing", "upload_act", "staff:1"))
    assert closing.confirms is not None
    assert withdrawal(MACHINE, closing.steps) is None
    review = standing(MACHINE, application("centre_review"), came("centre_review", "submit"))
    taken = withdrawal(MACHINE, review.steps)
    assert taken is not None
    assert taken.to == "refused_client"


def test_the_first_report_is_step_14_and_every_other_15() -> None:
    history = came("completed", "confirm")
    for expected in ("14", "15", "15"):
        step = filed_step(MACHINE, "completed", history, "sales_report")
        assert step is not None
        assert step.step == expected
        history = [*history, *came("completed", step.verb)]


def test_a_report_after_the_service_was_booked_is_the_first_one_too() -> None:
    history = [*came("completed", "confirm"), *came("completed", "record_service", "staff:2")]
    step = filed_step(MACHINE, "completed", history, "sales_report")
    assert step is not None
    assert step.step == "14"


def test_what_belongs_to_an_application_depends_on_where_it_stands() -> None:
    def names(state: str, verb: str) -> list[str]:
        return [one.id for one in related(REC, MACHINE, state, came(state, verb))]

    assert names("centre_review", "submit") == []
    assert names("service_agreed", "agree_service") == ["road_map"]
    assert names("in_work_roadmap", "place_goods") == ["publication_act"]
    assert names("completed", "confirm") == ["sales_report"]
    assert [one.id for one in complaints(REC)] == ["complaint"]
