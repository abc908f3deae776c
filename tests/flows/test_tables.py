"""Tables, declarations and silent questions while a form is filled."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import actions as a
from flows import events
from flows.conditions import Value
from flows.model import Table
from flows.session import PlaceKind, Source
from flows.tables import lines, nested
from tests.support.fair import ANSWERS, request
from tests.support.forms import NOW, Filler, form, question

CAREFUL = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
ROWS = {"least": 1, "most": 3}


def at(question: str) -> Filler:
    """Somebody at the fair's request who opens this question after the first two."""
    filler = Filler(request())
    filler.tap("yes")
    filler.type("ООО «Пример»")
    filler.act(a.GoTo(question))
    assert filler.at == f"question:{question}"
    return filler


def item(name: str, code: str, country: str | None = None) -> tuple[a.Action, ...]:
    """The answers to a row of goods."""
    sold = [a.Picked("yes"), a.Typed(country)] if country else [a.Picked("no")]
    return (a.Typed(name), a.Typed(code), *sold)


def goods(*names: str) -> Filler:
    """Somebody with these items, at what follows the table."""
    filler = at("goods_1_name")
    for number, name in enumerate(names, start=1):
        for action in item(name, "0406"):
            filler.act(action)
        if number < 3:
            filler.tap("yes" if number < len(names) else "no")
    return filler


def told(filler: Filler) -> Any:
    return nested(filler.form, filler.counted)["goods"]


def test_a_row_is_asked_only_after_a_yes() -> None:
    filler = at("goods_1_name")
    for action in item("Сыр", "0406", "Казахстан"):
        filler.act(action)
    assert filler.at == "question:goods_1_more"
    filler.tap("yes")
    assert filler.at == "question:goods_2_name"
    assert told(filler) == [{"name": "Сыр", "code": "0406", "abroad": True, "country": "KZ"}]


def test_after_the_last_row_nobody_asks_for_another() -> None:
    filler = goods("Сыр", "Мёд", "Чай")
    assert len(told(filler)) == 3
    assert not any(name.startswith("goods_3_more") for name in filler.form.by_id)


def test_a_row_that_is_not_wanted_is_parked_and_comes_back() -> None:
    filler = goods("Сыр", "Мёд")
    filler.act(a.GoTo("goods_1_more"))
    filler.tap("no")
    assert filler.place.kind is PlaceKind.IMPACT
    filler.act(a.SaveChange())
    assert [row["name"] for row in told(filler)] == ["Сыр"]
    assert filler.values["goods_2_name"] == "Мёд"
    filler.act(a.GoTo("goods_1_more"))
    filler.tap("yes")
    filler.act(a.SaveChange())
    assert [row["name"] for row in told(filler)] == ["Сыр", "Мёд"]


@dataclass
class Shelf:
    """What the rows should be: an ordinary list."""

    rows: list[str] = field(default_factory=lambda: ["item 0"])
    made: int = 1

    sold: set[str] = field(default_factory=set)
    """Those that were sold abroad: they have one answer more."""

    def fresh(self, *, sold: bool) -> str:
        self.made += 1
        name = f"item {self.made}"
        self.sold |= {name} if sold else set()
        return name

    def renamed(self, place: int) -> None:
        self.rows[place] = self.fresh(sold=self.rows[place] in self.sold)


@CAREFUL
@given(st.lists(st.tuples(st.sampled_from(["add", "drop", "rename"]), st.integers(0, 2))))
def test_rows_behave_like_a_list(steps: list[tuple[str, int]]) -> None:
    filler, shelf = goods("item 0"), Shelf()
    for step, number in steps:
        place = number % len(shelf.rows)
        if step == "add" and len(shelf.rows) < 3:
            shelf.rows.append(shelf.fresh(sold=number > 0))
            filler.act(a.GoTo(f"goods_{len(shelf.rows) - 1}_more"))
            filler.tap("yes")
            for action in item(shelf.rows[-1], "0409", "Казахстан" if number else None):
                filler.act(action)
            if len(shelf.rows) < 3:
                filler.tap("no")
        elif step == "drop" and len(shelf.rows) > 1:
            del shelf.rows[place]
            filler.act(a.Row(f"goods_{place + 1}_code"))
            filler.act(a.DropRow())
            assert isinstance(filler.happened[0], events.RowDropped)
        elif step == "rename":
            shelf.renamed(place)
            filler.act(a.GoTo(f"goods_{place + 1}_name"))
            filler.type(shelf.rows[place])
        assert filler.refusal is None
        assert [row["name"] for row in told(filler)] == shelf.rows
        assert ["country" in row for row in told(filler)] == [
            name in shelf.sold for name in shelf.rows
        ]


def test_the_last_row_that_has_to_be_there_stays() -> None:
    filler = goods("Сыр")
    filler.act(a.Row("goods_1_name"))
    filler.act(a.DropRow())
    assert filler.refusal == "tap.expected"
    assert [row["name"] for row in told(filler)] == ["Сыр"]


@pytest.mark.parametrize("place", ["goods_1_more", "indicators_revenue_y2025", "full_name"])
def test_only_rows_that_repeat_can_go(place: str) -> None:
    filler = goods("Сыр", "Мёд")
    filler.act(a.Row(place))
    filler.act(a.DropRow())
    assert filler.refusal == "tap.expected"


def test_one_more_row_from_the_overview_leads_into_the_row() -> None:
    filler = goods("Сыр")
    filler.act(a.Overview())
    filler.act(a.GoTo("goods_1_more"))
    filler.tap("yes")
    assert filler.at == "question:goods_2_name"


def test_back_from_a_row_leads_to_the_overview() -> None:
    filler = goods("Сыр", "Мёд")
    for action in (a.Overview(), a.Row("goods_2_name"), a.Back()):
        filler.act(action)
    assert filler.at == "overview:0"


def test_back_from_an_answer_leads_to_its_page_of_the_overview() -> None:
    filler = Filler(form(*(question(f"q{number}") for number in range(20))))
    filler.tap(*["yes"] * 20)
    for action in (a.Overview(1), a.GoTo("q17"), a.Back()):
        filler.act(action)
    assert filler.at == "overview:2"


def test_a_cell_corrected_from_its_row_leads_back_to_the_overview() -> None:
    filler = goods("Сыр", "Мёд")
    filler.act(a.Overview())
    filler.act(a.Row("goods_2_name"))
    assert filler.at == "row:goods_2_name"
    filler.act(a.GoTo("goods_2_code"))
    filler.type("0409")
    assert filler.place.kind is PlaceKind.OVERVIEW
    assert told(filler)[1]["code"] == "0409"


YEARS = ("y2024", "y2025", "y2026", "y2027")
FIRST = "indicators_revenue_y2024"


def revenue(filler: Filler) -> list[Value]:
    return [filler.values.get(f"indicators_revenue_{year}") for year in YEARS]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("100 120 130 140", ["100", "120", "130", "140"]),
        ("100\n120\n\n130\n140", ["100", "120", "130", "140"]),
        ("100; 120; 130; 140;", ["100", "120", "130", "140"]),
        ("100\t120\t130\t140", ["100", "120", "130", "140"]),
        ("1 200\n1 300\n1 400\n1,5 млн", ["1200", "1300", "1400", "1500000"]),
        ("0 0 0 5,5", ["0", "0", "0", "5.5"]),
        ("1 200", ["1200", None, None, None]),
        ("100 120", ["100120", None, None, None]),
        ("1 200 000 000", ["1200000000", None, None, None]),
        ("1,5 млн", ["1500000", None, None, None]),
    ],
)
def test_a_row_of_numbers_at_once(text: str, row: list[Value]) -> None:
    filler = at(FIRST)
    filler.type(text)
    assert revenue(filler) == row
    assert len(filler.happened) == len([one for one in row if one is not None])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("100; 120", "row.count"),
        ("1\n2\n3\n4\n5", "row.count"),
        ("100; 120; сто тридцать пять шесть; 140", "number.unclear"),
        ("100; 120; -1; 140", "number.too_small"),
        ("много и ещё раз", "number.unclear"),
    ],
)
def test_a_row_that_can_not_be_read_writes_nothing(text: str, code: str) -> None:
    filler = at(FIRST)
    filler.type(text)
    assert filler.refusal == code
    assert revenue(filler) == [None] * 4


def test_a_dash_leaves_a_cell_empty_that_may_be_empty() -> None:
    cells = [
        {**question(f"t_r_{year}", "decimal", required=year > 2), "cell": cell(f"y{year}")}
        for year in range(5)
    ]
    table = {"id": "t", "official": "T", "clause": "1", "texts": "form-t"}
    columns = [{"id": f"y{year}", "official": "Y"} for year in range(5)]
    made = form(*cells).model_copy(
        update={"tables": (Table.model_validate({**table, "columns": columns}),)}
    )
    filler = Filler(made)
    filler.type("- — 5 6 7")
    assert [filler.values[f"t_r_{year}"] for year in range(5)] == [None, None, "5", "6", "7"]
    filler = Filler(made)
    filler.type("1; 2; 3; -; 5")
    assert filler.refusal == "number.unclear"
    assert filler.values == {}


def cell(column: str) -> dict[str, str]:
    return {"table": "t", "row": "r", "column": column, "texts": "form-t"}


def test_what_may_be_one_number_or_several_is_asked_again() -> None:
    filler = at("indicators_revenue_y2024")
    filler.type("10")
    filler.act(a.GoTo("indicators_revenue_y2025"))
    filler.type("120 130 140")
    assert filler.refusal == "row.ambiguous"
    [refused] = [one for one in filler.happened if isinstance(one, events.Refused)]
    assert dict(refused.data)["suggest"] == "120130140|120; 130; 140"
    filler.type("120; 130; 140")
    assert revenue(filler) == ["10", "120", "130", "140"]


def test_a_row_with_an_answer_ahead_is_taken_number_by_number() -> None:
    filler = at("indicators_revenue_y2026")
    filler.type("5")
    filler.act(a.GoTo(FIRST))
    filler.type("100 120 130 140")
    assert revenue(filler) == ["100120130140", None, "5", None]


def test_the_overview_has_a_line_for_each_row() -> None:
    form = request()
    shown = [one for one in form.questions if one.id in ANSWERS]
    found = [line[0].id for line in lines(shown, ANSWERS)]
    assert found == [
        "full_name",
        "goods_1_name",
        "goods_2_name",
        "goods_2_more",
        "indicators_revenue_y2024",
        "indicators_staff_y2024",
        "partners_0_more",
        "truth",
    ]


@pytest.mark.parametrize("text", ["да", "Подтверждаю", "+"])
def test_a_declaration_is_confirmed_in_words_too(text: str) -> None:
    filler = at("truth")
    filler.type(text)
    assert filler.values["truth"] is True


@pytest.mark.parametrize(
    ("text", "code"), [("нет", "consent.refused"), ("может быть", "consent.unclear")]
)
def test_a_declaration_is_not_confirmed_by_anything_else(text: str, code: str) -> None:
    filler = at("truth")
    filler.type(text)
    assert filler.refusal == code
    filler.tap("no")
    assert filler.refusal == "choice.unknown"
    filler.act(a.Skipped())
    assert filler.refusal == "answer.required"
    assert "truth" not in filler.values


def test_a_text_is_read_with_a_tap_or_a_word() -> None:
    for said in (a.Picked("yes"), a.Typed("Понятно"), a.Typed("ок")):
        filler = Filler(request())
        filler.act(said)
        assert filler.values == {"rules": True}
    filler = Filler(request())
    filler.type("а что это?")
    assert filler.refusal == "info.unclear"


SILENT = form(
    question("inn", "inn", silent=True),
    question("new"),
    question("years", "integer", silent=True, when={"field": "new", "value": False}),
    question("phone", "phone"),
)
KNOWN: dict[str, Value] = {"inn": "4027000012", "years": 7, "phone": "+79101234567"}


def test_what_is_known_of_a_silent_question_is_taken_at_once() -> None:
    filler = Filler(SILENT, known=KNOWN, now=NOW)
    assert filler.values == {"inn": "4027000012"}
    assert filler.session.answers["inn"].source is Source.KNOWN
    assert filler.session.answers["inn"].at == NOW
    assert filler.session.revision == 0


def test_a_silent_question_that_appears_later_is_answered_then() -> None:
    filler = Filler(SILENT, known=KNOWN, now=NOW)
    filler.act(a.ConfirmKnown())
    filler.act(a.GoTo("new"))
    filler.tap("no")
    assert filler.values["years"] == 7
    assert events.Answered("years", 7) in filler.happened
    assert filler.at == "review"


def test_a_silent_answer_can_be_changed_and_is_not_taken_again() -> None:
    filler = Filler(SILENT, known=KNOWN, now=NOW)
    filler.act(a.GoTo("inn"))
    filler.type("500100732259")
    filler.act(a.GoTo("new"))
    filler.tap("yes")
    assert filler.values["inn"] == "500100732259"
    assert "years" not in filler.values


def test_a_silent_question_that_nothing_answers_is_asked() -> None:
    filler = Filler(SILENT, now=NOW)
    assert filler.at == "question:inn"
