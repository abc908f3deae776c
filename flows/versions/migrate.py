"""A draft to another version of its form: no answer is lost, and the rest is as if begun anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from flows import correction
from flows.conditions import Value
from flows.model import Check, Form
from flows.readers.base import Reader
from flows.session import Answer, Change, Session, Source
from flows.storing import take_known
from flows.versions.carrying import Carrier
from flows.versions.changes import FormDiff, Sort
from flows.versions.choosing import Chooser, Moved
from flows.versions.diff import check_sort, diff
from flows.versions.places import settled
from flows.visibility import view

NONE: Mapping[str, Form] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Migrated:
    """A session in its new form and what that did, each a tuple of questions in the form's order.

    `again` lost their answer and are asked. `parked` are all whose answer no longer stands, also
    those that are gone. `returned` stand by an answer that was parked before. `converted` keep
    theirs as another value. `asked` are open questions that the person had not met.
    """

    session: Session
    diff: FormDiff
    again: tuple[str, ...] = ()
    parked: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    converted: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


def migrate(
    new: Form,
    session: Session,
    readers: Mapping[str, Reader],
    old: Form | None,
    now: datetime,
    earlier: Mapping[str, Form] = NONE,
) -> Migrated:
    """Move a session from `old` to `new`; one that is there already comes back as it is.

    `old` is the form of the session's version; without it the value of an answer alone decides
    whether it still does, and nothing is converted. `earlier` are the forms of the versions that
    parked answers were given in (`parking.versions_of`): an answer comes back only where it is
    known what was asked. `now` carries the centre's zone.
    """
    if session.version == new.version:
        return Migrated(session, FormDiff(new.version, new.version, ()))
    forms = {**earlier, new.version: new, **({session.version: old} if old else {})}
    carrier = Carrier(readers, now)
    moved = Chooser(new, session.version, forms, carrier).moved(session.answers)
    after = replace(
        session,
        version=new.version,
        answers=moved.answers,
        known=_known(new, session, old, carrier, moved),
        change=_change(new, session, old, carrier),
        confirmed=_confirmed(new, session, old),
    )
    after, _ = take_known(new, correction.migrated(new, after), now)
    return _told(new, session, old, settled(new, session, after), moved)


def _known(
    new: Form, session: Session, old: Form | None, carrier: Carrier, moved: Moved
) -> dict[str, Value]:
    """What is known and still does. A silent question whose own answer fell is asked aloud."""
    kept: dict[str, Value] = {}
    for id_, value in session.known.items():
        if id_ not in new.by_id or (id_ in moved.lost and id_ in new.silent):
            continue
        was = old.by_id.get(id_) if old else None
        carried = carrier.carry(was, new.by_id[id_], Answer(value, carrier.now, Source.KNOWN))
        if carried is not None:
            kept[id_] = carried.value
    return kept


def _change(new: Form, session: Session, old: Form | None, carrier: Carrier) -> Change | None:
    """The edit that waits for a yes, if its answer is still one just as it is."""
    change = session.change
    if change is None or change.question not in new.by_id:
        return None
    was = old.by_id.get(change.question) if old else None
    carried = carrier.carry(was, new.by_id[change.question], change.answer)
    return change if carried is change.answer else None


def _confirmed(new: Form, session: Session, old: Form | None) -> frozenset[str]:
    """What was said of checks that say the same as before."""
    if old is None:
        return frozenset()
    same = {check.id for check in new.checks if _same(old.check_by_id.get(check.id), check)}
    return frozenset(said for said in session.confirmed if said.partition("=")[0] in same)


def _same(old: Check | None, new: Check) -> bool:
    return old is not None and check_sort(old, new) is Sort.SAFE


def _told(new: Form, before: Session, old: Form | None, after: Session, moved: Moved) -> Migrated:
    shown = [question.id for question in view(new, after).shown]
    waiting = [id_ for id_ in shown if id_ not in after.answers]
    met = {one.id for one in view(old, before).shown} if old else set(shown)
    lost = set(moved.lost)
    return Migrated(
        session=after,
        diff=diff(old, new) if old else FormDiff(before.version, new.version, ()),
        again=tuple(id_ for id_ in waiting if id_ in lost),
        parked=_ordered(new, moved.lost),
        returned=_ordered(new, moved.returned),
        converted=_ordered(new, moved.converted),
        asked=tuple(id_ for id_ in waiting if id_ not in met and id_ not in lost),
    )


def _ordered(form: Form, questions: Iterable[str]) -> tuple[str, ...]:
    """In the order of the form; what it no longer has stands last."""
    return tuple(sorted(questions, key=lambda id_: form.position.get(id_, len(form.position))))
