"""Where a person stands when the form changes under them, and what is half done there."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from flows import actions as a
from flows import events
from flows.model import Form
from flows.session import Answer, Stage
from flows.versions.migrate import Migrated, migrate
from tests.support.draft_form import Draft
from tests.support.edits import take_column
from tests.support.fair import ANSWERS, request
from tests.support.forms import ALL_READERS, NOW, Filler, form, question

GOODS = ["tea", "honey", "jam"]
SHOP = {
    "id": "odd",
    "fields": ["shop", "site"],
    "when": {"all": [{"field": "shop"}, {"field": "site"}]},
}
ASKED = [
    question("shop"),
    question("site", when={"field": "shop"}),
    question("goods", "choices", options=GOODS),
    question("papers", "files", required=False),
    question("name", "text"),
]  # fmt: skip
OLD = form(*ASKED, checks=[SHOP])


def edited(*questions: dict[str, Any], checks: list[dict[str, Any]] | None = None) -> Form:
    return form(*questions, checks=[SHOP] if checks is None else checks)


def moved(filler: Filler, new: Form) -> Migrated:
    """The person's session in the new form, and the person with it."""
    found = migrate(new, filler.session, ALL_READERS, filler.form, NOW + timedelta(days=1))
    filler.rules = replace(filler.rules, form=new)
    filler.session = found.session
    return found


def filled() -> Filler:
    """Somebody at the review; the contradiction is confirmed."""
    filler = Filler(OLD)
    filler.tap("yes", "yes")
    filler.act(a.ConfirmCheck())
    filler.type("tea, jam")
    filler.act(a.Skipped())
    filler.type("Причал")
    assert filler.at == "review"
    return filler


def test_somebody_on_the_way_stays_where_they_are() -> None:
    filler = Filler(OLD)
    filler.tap("yes")
    moved(filler, edited(question("new"), *ASKED))
    assert filler.at == "question:site"
    filler.tap("no")
    assert filler.at == "question:new"


def test_a_question_that_is_gone_or_hidden_gives_way_to_what_is_open() -> None:
    filler = Filler(OLD)
    filler.tap("yes")
    moved(filler, edited(ASKED[0], *ASKED[2:], checks=[]))
    assert filler.at == "question:goods"


def test_what_was_done_and_has_something_open_is_filled_on() -> None:
    filler = filled()
    filler.act(a.Finish())
    found = moved(filler, edited(*ASKED, question("new")))
    assert (filler.session.stage, filler.at) == (Stage.FILLING, "question:new")
    assert found.asked == ("new",)


def test_what_was_done_and_has_nothing_open_stays_done() -> None:
    filler = filled()
    filler.act(a.Finish())
    moved(filler, edited(*ASKED[:-1], {**ASKED[-1], "max_length": 400}))
    assert (filler.session.stage, filler.at) == (Stage.DONE, "review")


def test_a_review_is_left_for_what_is_open() -> None:
    filler = filled()
    moved(filler, edited(question("new"), *ASKED))
    assert filler.at == "question:new"


def test_a_yes_to_a_check_holds_while_it_says_the_same() -> None:
    filler = filled()
    moved(filler, edited(*ASKED, checks=[{**SHOP, "clause": "2"}]))
    assert filler.at == "review"
    moved(filler, edited(*ASKED, checks=[{**SHOP, "when": {"field": "site"}}]))
    assert filler.at == "check:odd"


def test_a_contradiction_that_is_gone_stands_in_nobodys_way() -> None:
    filler = Filler(OLD)
    filler.tap("yes", "yes")
    assert filler.at == "check:odd"
    moved(filler, edited(*ASKED, checks=[]))
    assert filler.at == "question:goods"


def test_what_is_marked_stays_marked_as_far_as_there_are_options() -> None:
    filler = Filler(OLD)
    filler.tap("no", "tea", "jam")
    new = {**ASKED[2], "options": [one for one in ASKED[2]["options"] if one["id"] != "tea"]}
    moved(filler, edited(*ASKED[:2], new, *ASKED[3:]))
    assert (filler.at, filler.session.selection) == ("question:goods", ("jam",))
    filler.act(a.Finished())
    assert filler.values["goods"] == ["jam"]


def test_an_option_that_has_to_stand_alone_clears_the_marks() -> None:
    filler = Filler(OLD)
    filler.tap("no", "tea", "jam")
    alone = [{**one, "exclusive": one["id"] == "jam"} for one in ASKED[2]["options"]]
    moved(filler, edited(*ASKED[:2], {**ASKED[2], "options": alone}, *ASKED[3:]))
    assert filler.session.selection == ()


@pytest.mark.parametrize(("most", "left"), [(3, ("1", "2", "3")), (2, ("1", "2")), (1, ())])
def test_files_that_were_sent_stay_as_many_as_may_be(most: int, left: tuple[str, ...]) -> None:
    filler = filled()
    filler.act(a.GoTo("papers"))
    for file in "123":
        filler.act(a.Attached(file))
    moved(filler, edited(*ASKED[:3], {**ASKED[3], "max_files": most}, ASKED[4]))
    assert filler.session.selection == left


@pytest.mark.parametrize(("edit", "kept"), [({"clause": "2"}, True), ({"opposite": True}, False)])
def test_an_edit_that_waits_for_a_yes_waits_on_where_it_still_means_the_same(
    edit: dict[str, Any], kept: bool
) -> None:
    filler = filled()
    filler.act(a.GoTo("shop"))
    filler.tap("no")
    assert filler.at == "impact:shop"
    moved(filler, edited({**ASKED[0], **edit}, *ASKED[1:], checks=[]))
    assert filler.at == ("impact:shop" if kept else "question:shop")
    if kept:
        filler.act(a.SaveChange())
        assert filler.values["shop"] is False
    else:
        assert filler.session.change is None


def test_what_is_known_is_confirmed_on_where_its_section_stands() -> None:
    filler = Filler(OLD, known={"name": "Причал"})
    assert filler.at == "known:one"
    moved(filler, edited(*ASKED, question("new")))
    assert filler.at == "known:one"
    moved(filler, form(*ASKED, sections=[("other", 5)]))
    assert filler.at == "known:other"


def test_buttons_that_were_drawn_before_are_stale() -> None:
    filler = Filler(OLD)
    filler.tap("no")
    drawn = filler.session.revision
    moved(filler, edited(*ASKED, checks=[]))
    for action in (a.Marked("tea", on=True), a.Picked("tea"), a.Back()):
        assert filler.act(action, revision=drawn) == (events.Stale(),)
    filler.act(a.Marked("tea", on=True), revision=filler.session.revision)
    assert filler.session.selection == ("tea",)


def test_a_session_that_is_there_already_stays_as_it_is() -> None:
    session = filled().session
    assert migrate(OLD, session, ALL_READERS, OLD, NOW).session is session


def test_a_row_that_is_taken_out_takes_its_parked_cells_along() -> None:
    """Otherwise a column that comes back would put a country beside another product."""
    filler = Filler(request())
    given = {id_: Answer(value, NOW) for id_, value in ANSWERS.items()}
    filler.session = replace(filler.session, answers=given)
    before = filler.form
    draft = Draft(before)
    take_column(draft, "goods", "name")
    without = draft.done()
    moved(filler, without)
    filler.act(a.Row("goods_1_code"))
    filler.act(a.DropRow())
    assert isinstance(filler.happened[0], events.RowDropped)
    moved(filler, before)
    assert filler.values["goods_1_name"] == "Мёд"
    assert filler.values["goods_1_code"] == "0409"
    assert "goods_2_name" not in filler.values
