"""What a backtest rests on: the same pack moves nobody, points add up, results are read back."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.backtest.line import Line, because, way
from bot.backtest.model_changes import level_changes, place_changes, rule_changes
from bot.backtest.refilling import Misfit, Refiller, looked_at
from bot.backtest.standing import Standing, shown, standing
from bot.commands.sources import ALL_READERS
from flows.application import Application
from flows.conditions import Answers, Value
from flows.model import Form
from flows.scoring import matches, score
from flows.usecases.result import Result
from flows.usecases.submit import plain_result
from flows.visibility import effective
from storage.packs import load_packs
from tests.support.editing import edited
from tests.support.forms import model
from tests.support.scored import FORM, PACK, company

PACKED = load_packs(None, [PACK])[PACK]
SCORING = PACKED.forms[FORM]
AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
APPLICATION = Application(1, PACK, "placement", 1, "new", 0, AT, number="МП-2026-00001")
WEAK = company("weak")
TRUTHS = sorted(name for name, value in WEAK.items() if isinstance(value, bool))
COUNTRIES = ["AE", "CN", "IN", "KZ", "TR", "UZ"]


@st.composite
def companies(draw: st.DrawFn) -> dict[str, Value]:
    said = draw(st.fixed_dictionaries({name: st.booleans() for name in TRUTHS}))
    countries = draw(st.lists(st.sampled_from(COUNTRIES), min_size=1, unique=True))
    trade = draw(st.lists(st.sampled_from(["b2b", "b2c"]), min_size=1, unique=True))
    answers = {**WEAK, **said, "target_countries": countries, "trade_types": trade}
    return effective(SCORING, answers)


def kept(counted: Answers) -> Standing:
    """The result as it is kept with an application."""
    assert PACKED.scoring is not None
    assert PACKED.marketplaces is not None
    result = Result(
        APPLICATION,
        complete=True,
        forms={},
        score=score(PACKED.scoring, counted),
        matches=matches(PACKED.marketplaces, counted),
        open_now=True,
        instead=None,
        next_window=None,
    )
    found = shown(plain_result(result))
    assert found is not None
    return found


@given(counted=companies())
def test_rules_add_up_to_the_total_and_what_was_kept_is_read_back(counted: Answers) -> None:
    assert PACKED.scoring is not None
    now = standing(PACKED, counted)
    blocks = score(PACKED.scoring, counted).blocks
    assert now.total == sum(now.points.values()) == sum(one.points for one in blocks.values())
    assert now.max == sum(one.max for one in blocks.values())
    assert kept(counted) == now


@given(counted=companies())
def test_the_same_pack_moves_nobody(counted: Answers) -> None:
    refill = Refiller(SCORING, looked_at(PACKED), ALL_READERS, AT)
    now = standing(PACKED, refill(counted, SCORING.version, SCORING, AT).counted)
    line = Line(APPLICATION, kept(counted), now, now, ())
    assert not line.moved
    assert list(because(line, {})) == []


@given(counted=companies())
def test_answers_of_a_like_form_of_another_version_are_the_same(counted: Answers) -> None:
    """A version that differs in words alone takes every answer over."""
    assert PACKED.scoring is not None
    other = SCORING.model_copy(update={"version": "another", "official": "Другое название"})
    refilled = Refiller(other, looked_at(PACKED), ALL_READERS, AT)(
        counted, SCORING.version, SCORING, AT
    )
    assert refilled.counted == counted
    assert refilled.misfits == ()
    unknown = Refiller(other, looked_at(PACKED), ALL_READERS, AT)(counted, "lost", None, AT)
    assert unknown.counted == counted


@given(counted=companies(), form=edited(SCORING))
def test_an_edited_form_never_makes_an_answer_up(counted: Answers, form: Form) -> None:
    matters = frozenset(SCORING.by_id) | frozenset(form.by_id)
    refilled = Refiller(form, matters, ALL_READERS, AT)(counted, SCORING.version, SCORING, AT)
    assert refilled.counted.keys() <= counted.keys()
    gone = {Misfit(id_, "gone") for id_ in counted.keys() - form.by_id.keys()}
    assert gone <= set(refilled.misfits)


def test_what_was_edited_is_found() -> None:
    rules = [{"id": name, "points": 4, "when": {"field": name}} for name in ("a", "b", "c")]
    before = model({"id": "one", "rules": rules}, levels=[("low", 0), ("high", 50)])
    other = [
        {"id": "a", "points": 6, "when": {"field": "a"}},
        {"id": "b", "points": 4, "when": {"field": "b", "value": False}},
        {"id": "d", "points": 1, "when": {"field": "d"}},
    ]
    after = model({"id": "one", "rules": other}, levels=[("low", 0), ("high", 60), ("top", 90)])
    changes = rule_changes(before, after)
    assert list(changes) == ["a", "b", "d", "c"]
    assert (changes["a"].points, changes["a"].condition) == (True, False)
    assert (changes["b"].points, changes["b"].condition) == (False, True)
    assert changes["d"].before is None
    assert changes["c"].after is None
    assert [(one.level, one.before, one.after) for one in level_changes(before, after)] == [
        ("high", 50, 60),
        ("top", None, 90),
    ]
    ladder = model({"id": "one", "combine": "best", "rules": rules}, levels=[("low", 0)])
    assert all(one.block for one in rule_changes(before, ladder).values())
    assert list(rule_changes(before, before)) == []
    assert list(place_changes(PACKED.marketplaces, PACKED.marketplaces)) == []


def test_up_and_down_is_by_where_levels_begin() -> None:
    rules = [{"id": "a", "points": 4, "when": {"field": "a"}}]
    before = model({"id": "one", "rules": rules}, levels=[("low", 0), ("high", 50)])
    after = model({"id": "one", "rules": rules}, levels=[("low", 0), ("almost", 30), ("high", 60)])

    def at(level: str) -> Standing:
        return Standing(level, 0, 100, 40, {}, frozenset())

    assert way(at("low"), at("almost"), before, after) == "up"
    assert way(at("high"), at("almost"), before, after) == "down"
    assert way(at("high"), at("high"), before, after) == "same"
    raised = model({"id": "one", "rules": rules}, levels=[("low", 0), ("almost", 70), ("high", 90)])
    assert way(at("high"), at("almost"), before, raised) == "down", "70 % of today's is its high"
    # A level that neither model has any more stands by its percentage.
    assert way(at("forgotten"), at("almost"), before, after) == "down"
    assert way(at("forgotten"), at("high"), before, after) == "up"
