"""One form at a time, as a person meets it: what each action does, and what it refuses."""

from flows import actions as a
from flows import events
from flows.conditions import Value
from flows.session import PlaceKind, Source, Stage
from tests.support.forms import NOW, Filler, form, model, question

SHOP = form(
    question("company", "text"),
    question("shop"),
    question("shop_name", "text", when={"field": "shop"}),
    question("staff", "integer", min="0", max="100"),
    question("note", "text", required=False),
)


def test_a_typed_answer_is_stored_with_its_time_and_leads_on() -> None:
    person = Filler(SHOP)
    assert person.at == "question:company"
    happened = person.act(a.Typed("  Причал  "))
    assert happened == (events.Answered("company", "Причал"),)
    answer = person.session.answers["company"]
    assert (answer.value, answer.at, answer.source) == ("Причал", NOW, Source.TYPED)
    assert person.at == "question:shop"


def test_yes_and_no_may_be_tapped_or_typed() -> None:
    person = Filler(SHOP)
    person.type("Причал", "ДА")
    assert person.values["shop"] is True
    person.act(a.Back())
    person.tap("no")
    assert person.values["shop"] is False


def test_a_wrong_answer_is_refused_with_its_reason_and_nothing_changes() -> None:
    person = Filler(SHOP)
    person.type("Причал", "нет")
    before = person.session
    assert person.act(a.Typed("сто пять")) == (
        events.Refused("staff", "number.too_big", (("max", "100"),)),
    )
    assert person.session is before
    person.act(a.Unsuitable("kind.sticker"))
    assert person.refusal == "kind.sticker"
    assert person.session is before


def test_an_option_that_does_not_exist_is_refused() -> None:
    person = Filler(SHOP)
    person.type("Причал")
    person.tap("maybe")
    assert person.refusal == "choice.unknown"
    assert person.at == "question:shop"


def test_only_optional_questions_can_be_skipped() -> None:
    person = Filler(SHOP)
    person.act(a.Skipped())
    assert person.refusal == "answer.required"
    person.type("Причал", "нет", "5")
    person.act(a.Skipped())
    assert person.values["note"] is None
    assert "note" not in person.counted
    assert person.place.kind is PlaceKind.REVIEW


def test_a_branch_is_asked_only_when_its_condition_holds() -> None:
    person = Filler(SHOP)
    person.type("Причал", "да")
    assert person.at == "question:shop_name"
    other = Filler(SHOP)
    other.type("Причал", "нет")
    assert other.at == "question:staff"


def test_an_edit_that_hides_answers_is_shown_first_and_can_be_dropped() -> None:
    person = Filler(SHOP)
    person.type("Причал", "да", "Лавка")
    person.act(a.GoTo("shop"))
    assert person.act(a.Picked("no")) == (events.Moved(),)
    assert person.place.kind is PlaceKind.IMPACT
    assert person.values["shop"] is True
    person.act(a.DropChange())
    assert person.values["shop"] is True
    assert person.at == "question:staff"


def test_a_saved_edit_parks_answers_and_its_undoing_brings_them_back() -> None:
    person = Filler(SHOP)
    person.type("Причал", "да", "Лавка")
    person.act(a.GoTo("shop"))
    person.tap("no")
    assert person.act(a.SaveChange()) == (
        events.Answered("shop", False, True),
        events.Parked(("shop_name",)),
    )
    assert person.values["shop_name"] == "Лавка"
    assert "shop_name" not in person.counted
    person.act(a.GoTo("shop"))
    person.tap("yes")
    assert person.place.kind is PlaceKind.IMPACT
    assert person.act(a.SaveChange()) == (
        events.Answered("shop", True, False),
        events.Returned(("shop_name",)),
    )
    assert person.counted["shop_name"] == "Лавка"


def test_an_edit_without_effect_elsewhere_is_saved_at_once() -> None:
    person = Filler(SHOP)
    person.type("Причал")
    person.act(a.GoTo("company"))
    assert person.act(a.Typed("Маяк")) == (events.Answered("company", "Маяк", "Причал"),)


def test_an_edit_that_moves_the_score_is_shown_first() -> None:
    points = model({"id": "b", "rules": [{"id": "r", "points": 5, "when": {"field": "shop"}}]})
    person = Filler(form(question("shop"), question("last")), points)
    person.tap("yes")
    person.act(a.Back())
    person.tap("no")
    assert person.place.kind is PlaceKind.IMPACT


def test_going_back_from_a_shown_effect_returns_to_the_edited_question() -> None:
    person = Filler(SHOP)
    person.type("Причал", "да", "Лавка", "5")
    person.act(a.GoTo("shop"))
    person.tap("no")
    person.act(a.Back())
    assert person.at == "question:shop"
    assert person.values["shop"] is True


def test_keeping_an_answer_moves_forward_over_answered_questions() -> None:
    person = Filler(SHOP)
    person.type("Причал", "да", "Лавка")
    for expected in ("shop_name", "shop", "company"):
        person.act(a.Back())
        assert person.at == f"question:{expected}"
    for expected in ("shop", "shop_name", "staff"):
        person.act(a.Kept())
        assert person.at == f"question:{expected}"
    person.act(a.Kept())
    assert person.refusal == "answer.required"


def test_a_hidden_question_can_not_be_opened() -> None:
    person = Filler(SHOP)
    person.type("Причал", "нет")
    person.act(a.GoTo("shop_name"))
    assert person.refusal == "tap.expected"
    person.act(a.GoTo("no_such_question"))
    assert person.refusal == "tap.expected"


def test_text_where_a_button_is_due_is_refused() -> None:
    person = Filler(form(question("a")))
    person.tap("yes")
    assert person.place.kind is PlaceKind.REVIEW
    for action in (a.Typed("да"), a.Picked("yes"), a.Skipped(), a.Finished(), a.ConfirmKnown()):
        person.act(action)
        assert person.refusal == "tap.expected"


def test_a_finished_form_takes_nothing_more() -> None:
    person = Filler(form(question("a")))
    person.tap("yes")
    assert person.act(a.Finish()) == (events.FormFinished(),)
    assert person.session.stage is Stage.DONE
    assert person.act(a.GoTo("a")) == (events.Stale(),)


def test_an_unfinished_form_can_not_be_finished() -> None:
    person = Filler(SHOP)
    assert person.act(a.Finish()) == (events.Moved(),)
    assert person.session.stage is Stage.FILLING


def test_only_accepted_actions_raise_the_revision() -> None:
    person = Filler(SHOP)
    person.act(a.Typed(""))
    assert person.session.revision == 0
    person.act(a.Typed("Причал"))
    assert person.session.revision == 1


def test_known_answers_are_confirmed_together_with_what_they_open() -> None:
    known: dict[str, Value] = {"company": "Причал", "shop": True, "shop_name": "Лавка"}
    person = Filler(SHOP, known=known)
    assert person.at == "known:one"
    happened = person.act(a.ConfirmKnown())
    assert [event.question for event in happened if isinstance(event, events.Answered)] == [
        "company",
        "shop",
        "shop_name",
    ]
    assert {one.source for one in person.session.answers.values()} == {Source.KNOWN}
    assert person.at == "question:staff"


def test_a_known_answer_can_be_opened_and_changed_before_it_is_confirmed() -> None:
    person = Filler(SHOP, known={"company": "Причал", "shop": False})
    person.act(a.GoTo("company"))
    person.type("Маяк")
    assert person.at == "known:one"
    person.act(a.ConfirmKnown())
    assert person.values == {"company": "Маяк", "shop": False}


def test_a_known_answer_can_be_kept_by_itself() -> None:
    person = Filler(SHOP, known={"company": "Причал"})
    person.act(a.GoTo("company"))
    person.act(a.Kept())
    assert person.session.answers["company"].source is Source.KNOWN
    assert person.at == "question:shop"


CLASH = form(
    question("size", "choice", options=["small", "big", "huge"]),
    question("cold"),
    question("dry"),
    checks=[
        {
            "id": "big_cold",
            "fields": ["size", "cold"],
            "when": {
                "all": [
                    {"field": "size", "op": "in", "value": ["big", "huge"]},
                    {"field": "cold"},
                ]
            },
        },
        {
            "id": "cold_dry",
            "severity": "error",
            "fields": ["cold", "dry"],
            "when": {"all": [{"field": "cold"}, {"field": "dry"}]},
        },
    ],
)


def test_a_contradiction_is_met_at_once_and_can_be_confirmed() -> None:
    person = Filler(CLASH)
    person.tap("big", "yes")
    assert person.at == "check:big_cold"
    assert person.act(a.ConfirmCheck()) == (events.CheckConfirmed("big_cold"),)
    assert person.at == "question:dry"


def test_a_confirmed_contradiction_is_asked_again_only_for_other_answers() -> None:
    person = Filler(CLASH)
    person.tap("big", "yes")
    person.act(a.ConfirmCheck())
    person.act(a.GoTo("size"))
    person.tap("huge")
    assert person.at == "check:big_cold"
    person.act(a.GoTo("size"))
    person.tap("big")
    assert person.at == "question:dry"


def test_a_contradiction_that_must_be_put_right_can_not_be_confirmed() -> None:
    person = Filler(CLASH)
    person.tap("small", "yes", "yes")
    assert person.at == "check:cold_dry"
    person.act(a.ConfirmCheck())
    assert person.refusal == "check.must_be_fixed"
    person.act(a.Finish())
    assert person.at == "check:cold_dry"
    person.act(a.GoTo("dry"))
    person.tap("no")
    assert person.place.kind is PlaceKind.REVIEW


FILES = form(question("leaflet", "files", max_files=1), question("papers", "files", max_files=2))


def test_a_single_file_is_the_answer_at_once_and_can_be_replaced() -> None:
    person = Filler(FILES)
    person.act(a.Attached("one"))
    assert person.values["leaflet"] == ["one"]
    assert person.session.answers["leaflet"].source is Source.FILE
    person.act(a.Back())
    person.act(a.Attached("two"))
    assert person.values["leaflet"] == ["two"]


def test_several_files_are_gathered_until_it_is_said_that_they_are_all() -> None:
    person = Filler(FILES)
    person.act(a.Attached("one"))
    person.act(a.Finished())
    assert person.refusal == "files.expected"
    person.act(a.Attached("two"))
    person.act(a.Attached("two"))
    assert person.session.selection == ("two",)
    person.act(a.Attached("three"))
    person.act(a.Attached("four"))
    assert person.refusal == "files.too_many"
    person.act(a.Finished())
    assert person.values["papers"] == ["two", "three"]


def test_files_that_are_full_can_be_sent_anew() -> None:
    person = Filler(FILES)
    for file in ("one", "two", "three"):
        person.act(a.Attached(file))
    person.act(a.Finished())
    person.act(a.Back())
    person.act(a.Attached("four"))
    assert person.refusal is None
    assert person.session.selection == ("four",)
    assert person.values["papers"] == ["two", "three"]
    person.act(a.Finished())
    assert person.values["papers"] == ["four"]


def test_text_for_a_file_and_a_file_for_text_are_refused() -> None:
    person = Filler(FILES)
    person.act(a.Typed("вот он"))
    assert person.refusal == "files.expected"
    other = Filler(SHOP)
    other.act(a.Attached("one"))
    assert other.refusal == "kind.photo_instead_of_text"


def test_back_from_a_contradiction_opens_a_question_that_can_be_seen() -> None:
    hidden_last = form(
        question("trade", "choice", options=["shop", "none"]),
        question("name", when={"field": "trade", "value": "shop"}),
        question("end"),
        checks=[
            {
                "id": "nothing",
                "fields": ["trade", "name"],
                "when": {"any": [{"field": "trade", "value": "none"}, {"field": "name"}]},
            }
        ],
    )
    person = Filler(hidden_last)
    person.tap("shop", "no")
    person.act(a.GoTo("trade"))
    person.tap("none")
    person.act(a.SaveChange())
    assert person.at == "check:nothing"
    person.act(a.Back())
    assert person.at == "question:trade"
