"""What holds in a form whatever anybody does to it. Each says what is broken, or nothing."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from bot.simulation.conversation import Conversation
from bot.simulation.restart import restarted
from flows import events
from flows.checks import open_checks
from flows.conditions import All, Any, Condition, Not, Value
from flows.impact import impact
from flows.model import Form
from flows.session import PlaceKind, Session, Source
from flows.visibility import view

Found = Iterator[str]


class Broken(Exception):
    """Something did not hold: which rule, and how."""

    def __init__(self, rule: str, how: str) -> None:
        """Keep both."""
        super().__init__(rule, how)
        self.rule = rule
        self.how = how


def nothing_lost(before: Session, talk: Conversation) -> Found:
    """Answers change only by events that say so; a dropped row takes nothing else along."""
    expected: dict[str, Value] = before.values()
    dropped = [event for event in talk.happened if isinstance(event, events.RowDropped)]
    for event in talk.happened:
        if isinstance(event, events.Answered):
            expected[event.question] = event.value
        if isinstance(event, events.Forgotten):
            yield from _said(before, event)
            expected = {one: expected[one] for one in expected if one not in event.questions}
    if dropped:
        yield from _row_lost(talk.form, expected, talk.values, dropped[0])
    elif expected != talk.values:
        yield f"lost {_difference(expected, talk.values)}"


def _said(before: Session, forgotten: events.Forgotten) -> Found:
    """With another company goes only what was taken as known of the former one."""
    for question in forgotten.questions:
        if before.answers[question].source is not Source.KNOWN:
            yield f"forgot {question}, which was said"


def refusals_change_nothing(before: Session, talk: Conversation) -> Found:
    """What is refused or comes too late leaves the session as it was."""
    nothing = (events.Refused, events.Stale)
    if any(isinstance(event, nothing) for event in talk.happened) and talk.session is not before:
        yield f"refused, but changed {talk.happened}"


def revisions_grow(before: Session, talk: Conversation) -> Found:
    """Each accepted action makes older buttons stale."""
    grown = talk.session.revision - before.revision
    if grown != (0 if talk.session is before else 1):
        yield f"revision moved by {grown}"


def place_is_there(talk: Conversation) -> Found:
    """The card has something to show where the person is."""
    place, shown, form = talk.place, talk.shown, talk.form
    found: dict[PlaceKind, Callable[[], bool]] = {
        PlaceKind.QUESTION: lambda: place.id in shown,
        PlaceKind.ROW: lambda: place.id in shown and form.by_id[place.id].cell is not None,
        PlaceKind.CHECK: lambda: place.id in {one.id for one in open_checks(form, talk.session)},
        PlaceKind.KNOWN: lambda: place.id in {section.id for section in form.sections},
        PlaceKind.IMPACT: lambda: _matters(talk),
        PlaceKind.OVERVIEW: place.id.isdigit,
        PlaceKind.REPLY: lambda: place.id in shown,
        PlaceKind.REVIEW: lambda: set(shown) <= set(talk.session.answers),
    }
    if not found[place.kind]():
        yield f"there is no {talk.at}"


def hidden_answers_do_not_count(talk: Conversation) -> Found:
    """Read the other way round than the engine: from each question to what it depends on."""
    form, values = talk.form, talk.values
    seen = _seen(form, values)
    counted = {name: value for name, value in values.items() if value is not None and seen(name)}
    if counted != view(form, talk.session).counted:
        yield f"counted {_difference(counted, view(form, talk.session).counted)}"


def nothing_must_be_put_right(talk: Conversation) -> Found:
    """A finished form has no contradiction that can't be confirmed."""
    counted = view(talk.form, talk.session).counted
    for check in talk.form.checks:
        if check.severity == "error" and check.when.holds(counted):
            yield f"finished in spite of {check.id}"


def a_restart_changes_nothing(talk: Conversation) -> Found:
    """What is written and read again is the same."""
    if restarted(talk.session) != talk.session:
        yield "another session after a restart"


def _matters(talk: Conversation) -> bool:
    change = talk.session.change
    return change is not None and (
        impact(talk.form, talk.rules.scoring, talk.session, change).matters
    )


def _row_lost(
    form: Form, before: Mapping[str, Value], after: Mapping[str, Value], dropped: events.RowDropped
) -> Found:
    """Cells may move up, but each column keeps its values but those of the row."""
    cell = form.by_id[dropped.question].cell
    table = cell.table if cell is not None else ""
    own = {question.id for question in form.cells[table]}
    gone = dict(dropped.answers)
    if _cells(form, table, before) - _cells(form, table, gone) != _cells(form, table, after):
        yield f"lost from {table} with a row"
    outside = [{k: v for k, v in some.items() if k not in own} for some in (before, after)]
    if outside[0] != outside[1]:
        yield f"lost with a row {_difference(*outside)}"


def _cells(form: Form, table: str, values: Mapping[str, Value]) -> Counter[tuple[str, str]]:
    return Counter(
        (question.cell.column, repr(values[question.id]))
        for question in form.cells[table]
        if question.cell is not None and not question.cell.more and question.id in values
    )


def _seen(form: Form, values: Mapping[str, Value]) -> Callable[[str], bool]:
    @cache
    def seen(name: str) -> bool:
        when = form.by_id[name].when
        return when is None or holds(when)

    def holds(condition: Condition) -> bool:
        match condition:
            case All():
                return all(holds(part) for part in condition.all)
            case Any():
                return any(holds(part) for part in condition.any)
            case Not():
                return not holds(condition.not_)
        value = values.get(condition.field) if seen(condition.field) else None
        return condition.holds({} if value is None else {condition.field: value})

    return seen


def _difference(one: Mapping[str, Value], other: Mapping[str, Value]) -> dict[str, object]:
    names = {name for name in {*one, *other} if one.get(name, ...) != other.get(name, ...)}
    return {name: (one.get(name, "no answer"), other.get(name, "no answer")) for name in names}
