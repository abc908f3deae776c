"""Whatever is edited in a form, and however often: nobody's answers are lost."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows import actions as a
from flows import events
from flows.answering import Rules
from flows.checks import open_checks
from flows.compiling.conditions import well_formed
from flows.compiling.version import versioned
from flows.conditions import Value
from flows.engine import begin
from flows.model import Form, Question
from flows.navigation import next_place
from flows.points import ScoringModel
from flows.progress import progress
from flows.scoring import score
from flows.session import PlaceKind, Session, Stage
from flows.versions.carrying import CONVERTED
from flows.versions.changes import Sort
from flows.versions.diff import diff, sort_of
from flows.versions.fitting import fits
from flows.versions.migrate import Migrated, migrate
from flows.versions.parking import is_parked, question_of
from flows.visibility import view
from storage.packs import load_packs
from tests.support.draft_form import NOWHERE
from tests.support.editing import edited, histories
from tests.support.edits import SPARE
from tests.support.fair import request
from tests.support.forms import ALL_READERS, NOW, Filler, form, question
from tests.support.wandering import STEPS, answers, anything, walks, wander

CAREFUL = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

NONE = {"id": "no", "official": "No", "exclusive": True}

KINDS = form(
    question("trade", "choice", options=["retail", "wholesale", "none"]),
    question("shop", when={"field": "trade", "value": "retail"}),
    question("shop_years", "integer", min="0", max="300", when={"field": "shop"}),
    question("goods", "choices", options=["tea", "honey", NONE]),
    question("tea", "text", when={"field": "goods", "op": "contains", "value": "tea"}),
    question("countries", "country", many=True),
    question("china", when={"field": "countries", "op": "contains", "value": "CN"}),
    question("papers", "files", required=False),
    question("story", "long_text", required=False),
    question("turnover", "money"),
    question("share", "percent"),
    question("begun", "date", max="today"),
    question("due", "period"),
    question("inn", "inn"),
    question("truth", "consent"),
    question("phone", "phone", many=True),
    sections=[("company", 4), ("rest", 12)],
    checks=[
        {
            "id": "new_shop",
            "fields": ["shop_years", "shop"],
            "when": {"all": [{"field": "shop"}, {"field": "shop_years", "op": "lt", "value": 7}]},
        },
        {
            "id": "nothing_to_sell",
            "fields": ["trade", "china"],
            "when": {"any": [{"field": "trade", "value": "none"}, {"field": "china"}]},
        },
    ],
)
KNOWN: dict[str, Value] = {"goods": ["tea"], "inn": "4027000012", "countries": ["RU", "CN"]}
REAL = {
    "anketa": ("rec-marketplaces", "anketa"),
    "scoring": ("rec-marketplaces", "scoring"),
    "contest": ("export-standard", "contest"),
    "transport": ("khabarovsk-export", "application_transport"),
}
FORMS = ["kinds", "known", "tables", *REAL]

over_forms = pytest.mark.parametrize("name", FORMS)


@cache
def made(name: str) -> tuple[Form, ScoringModel | None]:
    if name in {"kinds", "known"}:
        return KINDS, None
    if name == "tables":
        return request(), None
    pack, id_ = REAL[name]
    loaded = load_packs(only=[pack])[pack]
    model = loaded.scoring
    return loaded.forms[id_], model if model is not None and model.form == id_ else None


class Person(Filler):
    """Somebody for whom time goes on, and whose form is edited under them."""

    def act(self, action: a.Action, revision: int | None = None) -> tuple[events.Event, ...]:
        self.now += timedelta(minutes=1)
        return super().act(action, revision)

    def moved(self, new: Form, earlier: dict[str, Form]) -> Migrated:
        self.now += timedelta(minutes=1)
        old = earlier[self.session.version]
        migrated = migrate(new, self.session, ALL_READERS, old, self.now, earlier)
        self.rules = Rules(new, ALL_READERS)
        self.session = migrated.session
        return migrated


def somebody(name: str) -> Person:
    return Person(made(name)[0], known=KNOWN if name == "known" else None)


@dataclass
class Move:
    """One migration in a life: what was, what came, and of which versions it was known."""

    before: Session
    old: Form
    migrated: Migrated
    new: Form
    person: Person
    earlier: dict[str, Form]

    @property
    def after(self) -> Session:
        return self.migrated.session


def life(name: str, data: st.DataObject, most: int = 4) -> Iterator[Move]:
    """Somebody fills in a form, does anything at all, and now and then it is edited."""
    person = somebody(name)
    earlier = {person.form.version: person.form}
    for new in data.draw(histories(person.form, most))[1:]:
        live(person, data)
        earlier[new.version] = new
        before, old = person.session, person.form
        yield Move(before, old, person.moved(new, dict(earlier)), new, person, dict(earlier))


def live(person: Person, data: st.DataObject) -> None:
    """Answer some questions, do anything at all, and perhaps leave in the middle of something."""
    advance(person, data.draw(st.integers(0, 30)))
    wander(person, data.draw(walks(person.form, 10)))
    match data.draw(st.sampled_from(["leave", "halfway", "done"])):
        case "halfway" if given := [one for one in person.shown if one in person.values]:
            asked = person.form.by_id[data.draw(st.sampled_from(given))]
            ways = data.draw(st.sampled_from(answers(asked)))
            person.act(a.GoTo(asked.id))
            person.act(a.Picked(asked.options[-1].id) if asked.kind == "choices" else ways[0])
        case "done" if advance(person, STEPS):
            person.act(a.Finish())


def advance(person: Person, steps: int) -> bool:
    """Do some sensible steps; whether that led to the review. Only an error may stand in the way.

    Fails when hundreds of them do not lead there.
    """
    for _ in range(steps):
        match (place := person.place).kind:
            case PlaceKind.REVIEW:
                return True
            case PlaceKind.CHECK if person.form.check_by_id[place.id].severity == "error":
                return False
            case PlaceKind.CHECK:
                person.act(a.ConfirmCheck())
            case PlaceKind.KNOWN:
                person.act(a.ConfirmKnown())
            case PlaceKind.IMPACT:
                person.act(a.SaveChange())
            case PlaceKind.QUESTION if place.id not in person.values:
                say(person, person.form.by_id[place.id])
            case _:
                person.act(a.Continue())
    assert steps < STEPS, f"no way to the review from {person.at}"
    return False


def say(person: Person, asked: Question) -> None:
    """Answer the question that is shown, in the first way that it takes."""
    spare = [(a.Typed(SPARE[asked.kind]),)] if asked.kind in SPARE else []
    for ways in [*answers(asked), *spare]:
        for action in ways:
            person.act(action)
        if person.refusal is None:
            return
    raise AssertionError(f"nothing does for {asked.id}, a {asked.kind}")


@over_forms
@CAREFUL
@given(data=st.data())
def test_no_answer_is_ever_lost(name: str, data: st.DataObject) -> None:
    for move in life(name, data):
        for key, answer in move.before.answers.items():
            kept = [
                one
                for other, one in move.after.answers.items()
                if question_of(other) == question_of(key)
            ]
            if answer.note == CONVERTED:  # made of one that is kept as it was given
                assert any(one.at == answer.at and one.note != CONVERTED for one in kept), key
            else:
                assert answer in kept, key


@over_forms
@CAREFUL
@given(data=st.data())
def test_a_migrated_draft_evaluates_exactly_as_a_fresh_one(name: str, data: st.DataObject) -> None:
    model = made(name)[1]
    for move in life(name, data):
        new, migrated = move.new, move.after
        standing = {id_: one for id_, one in migrated.answers.items() if not is_parked(id_)}
        assert standing.keys() <= new.by_id.keys()
        begun = begin(new, dict(migrated.known))
        fresh = replace(begun, answers=standing, confirmed=migrated.confirmed)
        seen, expected = view(new, migrated), view(new, fresh)
        assert (seen.shown, seen.counted, seen.parked) == (
            expected.shown, expected.counted, expected.parked,
        )  # fmt: skip
        assert next_place(new, migrated) == next_place(new, fresh)
        assert open_checks(new, migrated) == open_checks(new, fresh)
        assert progress(new, migrated, None) == progress(new, fresh, None)
        if model is not None:
            points = fitting(model, new)
            assert score(points, seen.counted) == score(points, expected.counted)


@over_forms
@CAREFUL
@given(data=st.data())
def test_what_stands_would_be_taken_if_it_were_given_now(name: str, data: st.DataObject) -> None:
    for move in life(name, data):
        for id_, answer in move.after.answers.items():
            if not is_parked(id_):
                day = answer.at.date()
                assert fits(move.new.by_id[id_], answer.value, ALL_READERS, day), id_


@over_forms
@CAREFUL
@given(data=st.data())
def test_migrating_twice_is_as_migrating_once(name: str, data: st.DataObject) -> None:
    for move in life(name, data):
        once = move.after
        assert migrate(move.new, once, ALL_READERS, move.new, NOW).session is once
        twin = versioned(move.new.model_copy(update={"official": "The very same"}))
        twice = migrate(twin, once, ALL_READERS, move.new, NOW, move.earlier)
        assert (twice.again, twice.parked, twice.returned, twice.converted, twice.asked) == (
            (), (), (), (), (),
        )  # fmt: skip
        assert (twice.diff.changes, twice.diff.checks) == ((), ())
        again = replace(twice.session, version=once.version)
        assert again == replace(once, revision=again.revision, entered=again.entered)


@over_forms
@CAREFUL
@given(data=st.data())
def test_there_and_back_gives_every_answer_back(name: str, data: st.DataObject) -> None:
    person = somebody(name)
    live(person, data)
    before, first = person.session, person.form
    versions = data.draw(histories(first))
    earlier = {one.version: one for one in versions}
    for new in versions[1:]:
        person.moved(new, earlier)
    person.moved(first, earlier)
    assert person.session.answers == before.answers
    assert person.session.known.keys() <= before.known.keys()


@over_forms
@CAREFUL
@given(data=st.data())
def test_what_was_answered_otherwise_since_stands(name: str, data: st.DataObject) -> None:
    person = somebody(name)
    live(person, data)
    before, first = person.session, person.form
    second = data.draw(edited(first))
    earlier = {first.version: first, second.version: second}
    person.moved(second, earlier)
    live(person, data)
    later = person.session.answers
    person.moved(first, earlier)
    for id_, answer in before.answers.items():
        standing = person.session.answers.get(id_)
        assert standing is not None, id_
        since = later.get(id_)
        otherwise = since is not None and since.at > answer.at and since.note != CONVERTED
        if otherwise and sort_of(second.by_id[id_], first.by_id[id_]) is Sort.SAFE:
            assert standing == since, id_
        assert standing == answer or otherwise, id_


@over_forms
@CAREFUL
@given(data=st.data())
def test_edits_in_between_make_no_difference(name: str, data: st.DataObject) -> None:
    """Where nobody answered in between, only the last version counts."""
    person = somebody(name)
    live(person, data)
    versions = data.draw(histories(person.form))
    earlier = {one.version: one for one in versions}
    straight = migrate(versions[-1], person.session, ALL_READERS, person.form, NOW, earlier)
    for new in versions[1:]:
        person.moved(new, earlier)
    for id_, answer in straight.session.answers.items():
        if not is_parked(id_) and answer.at <= person.now:
            assert person.session.answers[id_] == answer, id_


@over_forms
@CAREFUL
@given(data=st.data())
def test_the_engine_works_on_from_there(name: str, data: st.DataObject) -> None:
    for move in life(name, data):
        person = move.person
        assert person.session.revision == move.before.revision + (move.old != move.new)
        stands_somewhere(person)
        if move.old != move.new:
            pressed = data.draw(anything(person.form))
            assert person.act(pressed, revision=move.before.revision) == (events.Stale(),)
        for step in data.draw(walks(person.form, 12)):
            wander(person, [step])
        if data.draw(st.booleans()) and person.session.stage is Stage.FILLING:
            advance(person, STEPS)


def stands_somewhere(person: Person) -> None:
    """The place shows something that is really there."""
    place, session = person.place, person.session
    match place.kind:
        case PlaceKind.QUESTION | PlaceKind.ROW | PlaceKind.IMPACT:
            assert place.id in person.shown
        case PlaceKind.CHECK:
            assert place.id in {check.id for check in open_checks(person.form, session)}
        case PlaceKind.KNOWN:
            assert place.id in {section.id for section in person.form.sections}
        case PlaceKind.REVIEW:
            assert next_place(person.form, session) == place
    assert (session.change is not None) == (place.kind is PlaceKind.IMPACT)
    if session.stage is Stage.DONE:
        assert place.kind is PlaceKind.REVIEW


@over_forms
@CAREFUL
@given(data=st.data())
def test_what_is_told_is_what_happened(name: str, data: st.DataObject) -> None:
    for move in life(name, data):
        told, after = move.migrated, move.after
        shown = {one.id for one in view(move.new, after).shown}
        sorts = {change.question: change.sort for change in diff(move.old, move.new).changes}
        for id_ in told.again:
            assert id_ in shown
            assert id_ not in after.answers
            assert sorts[id_] in {Sort.AGAIN, Sort.RETYPED}
        met = {one.id for one in view(move.old, move.before).shown}
        for id_ in told.asked:
            assert id_ in shown - met
            assert id_ not in after.answers
            assert id_ not in told.again
        for id_, answer in move.before.answers.items():
            if is_parked(id_) or id_ in told.returned:
                continue
            if sorts.get(id_, Sort.SAFE) is Sort.SAFE and answer.note != CONVERTED:
                assert after.answers[id_] is answer, id_
            assert (id_ not in after.answers) == (id_ in told.parked), id_


def fitting(model: ScoringModel, new: Form) -> ScoringModel:
    """The model as a centre would edit it with the form: no rule looks at what is not there."""
    blocks = [
        block.model_copy(
            update={
                "rules": tuple(
                    rule
                    for rule in block.rules
                    if not any(well_formed(new, rule.when, NOWHERE, ("when",)))
                )
            }
        )
        for block in model.blocks
    ]
    return model.model_copy(update={"blocks": tuple(blocks)})
