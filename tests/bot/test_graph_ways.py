"""The ways through a form that drawings show are those that fillings take, no more and no fewer."""

from itertools import pairwise, product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.graph.stops import Stop, stops
from bot.graph.ways import Siding, Way, Ways
from flows.conditions import Value
from flows.model import Form
from flows.visibility import visible
from storage.packs import load_packs
from tests.support.forms import form, question

MOST = 6


@st.composite
def conditions(draw: st.DrawFn, names: list[str], depth: int = 2) -> dict[str, Any]:
    """A condition over earlier yes/no questions."""
    shape = draw(st.sampled_from(["test", "all", "any", "not"] if depth else ["test"]))
    if shape == "test":
        return {
            "field": draw(st.sampled_from(names)),
            "op": draw(st.sampled_from(["eq", "ne", "answered"])),
            "value": draw(st.booleans()),
        }
    inner = conditions(names, depth - 1)
    if shape == "not":
        return {"not": draw(inner)}
    return {shape: draw(st.lists(inner, min_size=1, max_size=2))}


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """A form of yes/no questions; some are optional, some have conditions."""
    made: list[dict[str, Any]] = []
    for number in range(draw(st.integers(1, MOST))):
        more: dict[str, Any] = {"required": draw(st.booleans())}
        conditional = draw(st.booleans())
        if made and conditional:
            more["when"] = draw(conditions([one["id"] for one in made]))
        made.append(question(f"q{number}", **more))
    return form(*made)


def fillings(one: Form) -> list[tuple[str, ...]]:
    """The questions that each filling asks, all fillings tried."""
    answers: list[list[Value]] = [
        [True, False] if question.required else [True, False, None] for question in one.questions
    ]
    names = [question.id for question in one.questions]
    every = (dict(zip(names, given_, strict=True)) for given_ in product(*answers))
    return [tuple(asked.id for asked in visible(one, values)) for values in every]


@given(forms())
def test_a_way_is_drawn_exactly_when_a_filling_takes_it(one: Form) -> None:
    taken = {
        Way(*step)
        for asked in fillings(one)
        for step in pairwise(
            [0, *(one.position[name] + 1 for name in asked), len(one.questions) + 1]
        )
    }
    assert set(Ways(one, stops(one)).all()) == taken


@given(forms())
def test_who_is_on_a_siding_has_come_by_the_one_it_leaves(one: Form) -> None:
    whole = stops(one)
    sidings = Ways(one, whole).sidings()
    for place, stop in enumerate(whole):
        around = [siding for siding in sidings if siding.first <= place <= siding.last]
        assert [siding.depth for siding in around] == list(range(1, len(around) + 1))
        assert bool(around) == (stop.when is not None)
    for asked in fillings(one):
        for place, stop in enumerate(whole):
            on = stop.questions[0].id in asked
            innermost = _innermost(sidings, place)
            assert innermost is None or _open(whole, innermost, asked) == on
            if on:
                assert all(
                    _open(whole, siding, asked)
                    for siding in sidings
                    if siding.first <= place <= siding.last
                )


def _innermost(sidings: tuple[Siding, ...], place: int) -> Siding | None:
    around = [siding for siding in sidings if siding.first <= place <= siding.last]
    return max(around, key=lambda siding: siding.depth, default=None)


def _open(whole: tuple[Stop, ...], siding: Siding, asked: tuple[str, ...]) -> bool:
    """A siding is open when its first stop is asked: both have the same condition."""
    return whole[siding.first].questions[0].id in asked


def test_a_siding_lies_beside_another_only_where_it_surely_leaves_it() -> None:
    whole = form(
        question("a"),
        question("b", when={"field": "a"}),
        question("c", when={"field": "b"}),
        question("d", when={"field": "a"}),
        question("e", when={"any": [{"field": "c"}, {"field": "a", "value": False}]}),
    )
    found = Ways(whole, stops(whole)).sidings()
    assert [(one.depth, one.first, one.last) for one in found] == [(1, 1, 3), (2, 2, 2), (1, 4, 4)]


def test_a_table_is_one_stop_and_its_columns_keep_their_own_conditions() -> None:
    for pack in load_packs().values():
        for one in pack.forms.values():
            whole = stops(one)
            assert tuple(q for stop in whole for q in stop.questions) == one.questions
            assert [s.table.id for s in whole if s.table] == [t.id for t in one.tables]
    report = load_packs(None, ["khabarovsk-export"])["khabarovsk-export"].forms["contract_report"]
    table = next(stop for stop in stops(report) if stop.table is not None)
    assert table.columns
    assert [column.cell.cell.column for column in table.columns if column.cell.cell] == [
        column.id for column in (table.table.columns if table.table else ())
    ]
