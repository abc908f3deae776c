"""A form that was sent back with remarks: only what they ask for changes, nothing is lost."""

from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.simulation import person
from flows import actions as a
from flows import navigation
from flows.correction import corrected, is_open, standing
from flows.events import FormFinished
from flows.model import Form
from flows.remarks import markable
from flows.session import Place, PlaceKind, Session, Stage
from flows.storing import enter
from flows.tables import row_of
from flows.versions.migrate import migrate
from flows.visibility import view
from storage.packs import load_packs
from tests.support.fair import request
from tests.support.forms import ALL_READERS, NOW, Filler, form, question
from tests.support.wandering import finish, sensible, walks, wander

CAREFUL = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

BRANCHES = form(
    question("trade", "choice", options=["retail", "wholesale", "none"]),
    question("shop", when={"field": "trade", "value": "retail"}),
    question("shop_years", "integer", min="0", max="200", when={"field": "shop"}),
    question("goods", "choices", options=["tea", "honey"]),
    question("tea", "text", when={"field": "goods", "op": "contains", "value": "tea"}),
    question("countries", "country", many=True),
    question("china", when={"field": "countries", "op": "contains", "value": "CN"}),
    question("leaflet", "files", max_files=1, required=False),
    question("papers", "files", required=False),
    question("inn", "inn"),
    sections=[("company", 4), ("rest", 6)],
    checks=[
        {
            "id": "new_shop",
            "fields": ["shop_years", "shop"],
            "when": {"all": [{"field": "shop"}, {"field": "shop_years", "op": "lt", "value": 7}]},
        },
        {
            "id": "home",
            "severity": "error",
            "fields": ["countries", "trade"],
            "when": {
                "all": [
                    {"field": "countries", "op": "contains", "value": "RU"},
                    {"field": "trade", "value": "none"},
                ]
            },
        },
    ],
)
FORMS = ["branches", "tables", "anketa"]
over_forms = pytest.mark.parametrize("name", FORMS)


@cache
def made(name: str) -> Form:
    if name == "branches":
        return BRANCHES
    return (
        request()
        if name == "tables"
        else load_packs(only=["rec-marketplaces"])["rec-marketplaces"].forms["anketa"]
    )


def filled(name: str, data: st.DataObject) -> Filler:
    """A form that was filled to its end somehow."""
    filler = Filler(made(name))
    wander(filler, data.draw(walks(filler.form, 15)))
    finish(filler)
    filler.act(a.Finish())
    assume(filler.session.stage is Stage.DONE)
    return filler


def sent_back(filler: Filler, marks: Mapping[str, str]) -> None:
    """The staff have marked these fields."""
    session = corrected(filler.form, filler.session, 1, marks)
    filler.session = enter(filler.form, session, navigation.next_place(filler.form, session))


def marked(filler: Filler, data: st.DataObject) -> None:
    """Some fields are marked."""
    lines = markable(filler.form, filler.values)
    fields = [line[0].id for line in lines]
    chosen = data.draw(st.lists(st.sampled_from(fields), min_size=1, max_size=3, unique=True))
    sent_back(filler, {field: f"see to {field}" for field in chosen})


ON: Mapping[PlaceKind, a.Action] = {
    PlaceKind.ROW: a.Kept(),
    PlaceKind.REPLY: a.Kept(),
    PlaceKind.CHECK: a.ConfirmCheck(),
    PlaceKind.KNOWN: a.ConfirmKnown(),
    PlaceKind.IMPACT: a.SaveChange(),
}
"""What leads on where nothing has to be said."""


def to_the_end(filler: Filler) -> None:
    """Somebody who leaves as it is whatever can stay so."""
    for _ in range(400):
        if filler.session.stage is Stage.DONE:
            return
        further(filler)
    raise AssertionError(f"no way to the end from {filler.place}")


def further(filler: Filler) -> None:
    place = filler.place
    check = filler.form.check_by_id.get(place.id) if place.kind is PlaceKind.CHECK else None
    if check is not None and check.severity == "error":
        assert person.put_right(filler, check)
    elif place.kind is not PlaceKind.QUESTION:
        filler.act(ON.get(place.kind, a.Continue()))
    elif place.id in filler.session.answers:
        filler.act(a.Kept())
    else:
        for action in sensible(filler, 0):
            filler.act(action)


def kept_what_is_locked(form: Form, before: Session, after: Session) -> None:
    """Nothing that was locked is another answer now, or gone."""
    for one, answer in before.answers.items():
        if not is_open(form, before, one) and one in {q.id for q in view(form, before).shown}:
            assert after.answers.get(one) is answer, one


@over_forms
@CAREFUL
@given(data=st.data())
def test_what_is_locked_stays_and_the_end_is_reached(name: str, data: st.DataObject) -> None:
    filler = filled(name, data)
    marked(filler, data)
    for step in data.draw(walks(filler.form, 25)):
        for action in sensible(filler, step) if isinstance(step, int) else (step,):
            before = filler.session
            if before.stage is Stage.DONE:
                break
            filler.act(action)
            kept_what_is_locked(filler.form, before, filler.session)
            if isinstance(filler.happened[0], FormFinished):
                assert filler.session.stage is Stage.DONE
    to_the_end(filler)
    held = filler.session.correction
    assert held is not None
    shown = set(filler.shown)
    assert shown <= filler.values.keys()
    assert held.asked.keys() & shown <= held.looked


@over_forms
@CAREFUL
@given(data=st.data())
def test_left_as_it_is_changes_nothing_at_all(name: str, data: st.DataObject) -> None:
    filler = filled(name, data)
    answers = filler.session.answers
    marked(filler, data)
    to_the_end(filler)
    assert filler.session.answers == answers


@over_forms
@CAREFUL
@given(data=st.data())
def test_back_never_leads_out(name: str, data: st.DataObject) -> None:
    filler = filled(name, data)
    marked(filler, data)
    for step in data.draw(walks(filler.form, 12)):
        for action in sensible(filler, step) if isinstance(step, int) else (step,):
            filler.act(action)
    for _ in range(12):
        filler.act(a.Back())
        place = filler.place
        if place.kind is PlaceKind.QUESTION:
            assert is_open(filler.form, filler.session, place.id)


def shop() -> Filler:
    """A shop of ten years that sells tea to Kazakhstan; the rest is left empty."""
    filler = Filler(BRANCHES)
    filler.tap("retail", "yes")
    filler.type("10", "tea", "Green", "Казахстан")
    filler.act(a.Skipped())
    filler.act(a.Skipped())
    filler.type("4027000012")
    filler.act(a.Finish())
    assert filler.session.stage is Stage.DONE
    return filler


def test_a_locked_answer_is_refused_by_name() -> None:
    filler = shop()
    sent_back(filler, {"tea": "which?"})
    assert filler.place == Place(PlaceKind.QUESTION, "tea")
    filler.act(a.GoTo("countries"))
    assert filler.refusal == "question.locked"
    filler.act(a.Overview())
    filler.act(a.GoTo("inn"))
    assert filler.refusal == "question.locked"


def test_the_last_answer_ends_the_correction() -> None:
    filler = shop()
    sent_back(filler, {"tea": "which?"})
    filler.type("Black")
    assert filler.happened[-1] == FormFinished()
    assert filler.values["tea"] == "Black"


def test_a_question_that_comes_up_is_asked_too() -> None:
    filler = shop()
    sent_back(filler, {"countries": "and where to?"})
    filler.type("Казахстан, Китай")
    assert filler.place == Place(PlaceKind.QUESTION, "china")
    filler.tap("no")
    assert filler.session.stage is Stage.DONE


def test_a_hidden_answer_is_parked_and_its_remark_needs_no_look() -> None:
    filler = shop()
    sent_back(filler, {"goods": "only tea?", "tea": "which?"})
    filler.type("honey")
    assert filler.place.kind is PlaceKind.IMPACT
    filler.act(a.SaveChange())
    assert filler.session.stage is Stage.DONE
    assert filler.values["tea"] == "Green"
    assert "tea" not in filler.shown


def test_a_contradiction_opens_the_answers_it_is_about() -> None:
    filler = shop()
    sent_back(filler, {"trade": "really?"})
    filler.act(a.GoTo("countries"))
    assert filler.refusal == "question.locked"
    filler.tap("none")
    filler.act(a.SaveChange())
    assert filler.session.stage is Stage.DONE  # Kazakhstan: no contradiction
    filler = shop()
    sent_back(filler, {"countries": "where to?", "trade": "really?"})
    filler.tap("none")
    filler.act(a.SaveChange())
    assert filler.place == Place(PlaceKind.QUESTION, "countries")
    filler.type("Россия")
    assert filler.place == Place(PlaceKind.CHECK, "home")
    filler.act(a.GoTo("trade"))
    assert filler.refusal is None


def test_a_word_may_be_said_to_what_stays() -> None:
    filler = shop()
    sent_back(filler, {"tea": "which?"})
    filler.act(a.Kept())
    assert filler.place == Place(PlaceKind.REPLY, "tea")
    filler.act(a.Back())
    assert filler.place == Place(PlaceKind.QUESTION, "tea")
    filler.act(a.Kept())
    filler.type("ж" * 1001)
    assert filler.refusal == "text.too_long"
    filler.type("It is green tea")
    held = filler.session.correction
    assert held is not None
    assert held.replies == {"tea": "It is green tea"}
    assert filler.values["tea"] == "Green"
    assert filler.session.stage is Stage.DONE


def fair() -> Filler:
    """Two goods, one page of figures."""
    filler = Filler(request())
    finish(filler)
    filler.act(a.Finish())
    return filler


def test_a_row_is_looked_at_as_a_whole() -> None:
    filler = fair()
    rows = [line for line in markable(filler.form, filler.values) if len(line) > 1]
    first = rows[0][0]
    sent_back(filler, {first.id: "check the row"})
    assert filler.place == Place(PlaceKind.ROW, first.id)
    assert standing(filler.form, filler.session, first.id) is not None
    filler.act(a.Kept())
    assert filler.place == Place(PlaceKind.REPLY, first.id)
    filler.act(a.Back())
    assert filler.place == Place(PlaceKind.ROW, first.id)
    text = next(cell for cell in row_of(filler.form, first) if cell.kind == "text")
    filler.act(a.GoTo(text.id))
    filler.type("Мёд липовый")
    assert filler.place == Place(PlaceKind.ROW, first.id)
    filler.act(a.Kept())
    assert filler.session.stage is Stage.DONE
    assert filler.values[text.id] == "Мёд липовый"


def test_the_same_list_twice_changes_nothing() -> None:
    filler = shop()
    sent_back(filler, {"tea": "which?"})
    again = corrected(filler.form, filler.session, 1, {"inn": "other"})
    assert again is filler.session


def test_a_row_that_is_too_many_goes_with_its_remark() -> None:
    filler = Filler(request())
    fill_until(filler, "goods_1_more")
    filler.tap("yes")
    finish(filler)
    filler.act(a.Finish())
    first, second = "goods_1_name", "goods_2_name"
    sent_back(filler, {first: "one too many", second: "which one?"})
    assert filler.place == Place(PlaceKind.ROW, first)
    below = filler.values[second]
    filler.act(a.DropRow())
    assert filler.values[first] == below
    assert filler.place == Place(PlaceKind.ROW, first)
    held = filler.session.correction
    assert held is not None
    assert held.asked[first].words == "which one?"


def fill_until(filler: Filler, name: str) -> None:
    """Answer sensibly up to a question."""
    for _ in range(60):
        if filler.place == Place(PlaceKind.QUESTION, name):
            return
        further(filler)
    raise AssertionError(filler.place)


def test_another_inn_asks_for_the_company_anew_in_a_locked_form() -> None:
    company = form(
        question("inn", "inn", prefill="company.inn"),
        question("name", "text", prefill="company.full_name"),
        question("wish", "text"),
    )
    filler = Filler(company, known={"inn": "4027000012", "name": "Tea"})
    filler.act(a.ConfirmKnown())
    filler.type("export")
    filler.act(a.Finish())
    sent_back(filler, {"inn": "another company?"})
    filler.type("500100732259")
    assert filler.place == Place(PlaceKind.QUESTION, "name")
    filler.type("Honey")
    assert filler.session.stage is Stage.DONE
    assert filler.values["wish"] == "export"


def test_a_locked_form_survives_an_edit_of_the_form() -> None:
    filler = shop()
    sent_back(filler, {"tea": "which?", "inn": "whose?"})
    without = form(
        question("trade", "choice", options=["retail", "wholesale", "none"]),
        question("goods", "choices", options=["tea", "honey"]),
        question("inn", "inn"),
        question("why", "text"),
    )
    moved = migrate(without, filler.session, ALL_READERS, BRANCHES, NOW).session
    held = moved.correction
    assert held is not None
    assert held.asked.keys() == {"inn"}
    assert held.open == {"inn"}
    filler = Filler(without)
    filler.session = moved
    filler.act(a.GoTo("trade"))
    assert filler.refusal == "question.locked"
    filler.act(a.Continue())
    to_the_end(filler)
    assert "why" in filler.values
