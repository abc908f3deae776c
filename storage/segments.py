"""A segment of a broadcast as conditions of SQL, on persons."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    Text,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    literal_column,
    or_,
    select,
)

from flows.broadcast import MUTED, NEWS, Wanted
from storage.tables import application, consent, person, profile, subscription, tag, wish

REGION = "company.region"
"""The profile's key of where a company is."""

Condition = ColumnElement[bool]


class Segments:
    """Writes conditions. Each database reads JSON in its own words."""

    def __init__(self, *, sqlite: bool) -> None:
        """For SQLite, or for PostgreSQL."""
        self._level: ColumnElement[str]
        self._region: ColumnElement[str]
        if sqlite:
            self._level = func.json_extract(application.c.result, "$.score.level", type_=String)
            self._region = func.json_extract(profile.c.value, "$", type_=String)
        else:
            keys = ("'score'", "'level'")
            path = [literal_column(one, String) for one in keys]
            self._level = func.json_extract_path_text(application.c.result, *path, type_=String)
            self._region = literal_column("profile.value #>> '{}'", String)

    def members(self, wanted: Wanted, without: str = "") -> list[Condition]:
        """Who belongs to a segment, whether or not they may be written to.

        `without`: what it says of this field does not count.
        """
        segment, found = wanted.segment, []
        if wanted.kind == "subscribers":
            found.append(_subscribed())
        own = self._applications(wanted, without)
        if own or wanted.kind != "subscribers":
            theirs = application.c.person_id == person.c.id
            found.append(_there_is(theirs, *_sent_in(wanted), *own))
        if segment.region and without != "region":
            here = (profile.c.key == REGION, self._region == segment.region)
            found.append(_there_is(profile.c.person_id == person.c.id, *here))
        if segment.tag and without != "tag":
            found.append(_there_is(tag.c.person_id == person.c.id, tag.c.name == segment.tag))
        return found

    def fate(self, wanted: Wanted) -> ColumnElement[str]:
        """Whether they are "reached", or the first reason why not."""
        agreed = _there_is(consent.c.person_id == person.c.id, consent.c.withdrawn_at.is_(None))
        whys: list[tuple[Condition, str]] = [
            (person.c.telegram_id.is_(None), "erased"),
            (~agreed, "no_consent"),
            (person.c.blocked.is_(True), "blocked"),
        ]
        if wanted.kind != "service":
            whys.append((_muted(), "muted"))
        return case(*whys, else_="reached")

    def options(self, wanted: Wanted, name: str) -> Select[str, int]:
        """Values of a field with how many persons are reached with each."""
        reached = self.fate(wanted) == "reached"
        persons = func.count(func.distinct(person.c.id)).label("many")
        if name == "region":
            query = select(self._region.label("found"), persons).select_from(
                person.join(profile, profile.c.person_id == person.c.id)
            )
            query = query.where(profile.c.key == REGION)
        elif name == "tag":
            query = select(tag.c.name.label("found"), persons).select_from(
                person.join(tag, tag.c.person_id == person.c.id)
            )
        else:
            query = self._of_applications(wanted, name, persons)
        without = "stage" if name == "state" else name
        return query.where(reached, *self.members(wanted, without)).group_by("found")

    def _of_applications(self, wanted: Wanted, name: str, persons: Any) -> Select[str, int]:
        values: dict[str, ColumnElement[Any]] = {
            "pack": application.c.pack,
            "service": application.c.service,
            "state": application.c.state,
            "level": self._level,
        }
        without = "stage" if name == "state" else name
        value: ColumnElement[str] = values[name].label("found")
        # One and the same application has the value and all else that is asked for.
        return (
            select(value, persons)
            .select_from(person.join(application, application.c.person_id == person.c.id))
            .where(*_sent_in(wanted), *self._applications(wanted, without))
        )

    def _applications(self, wanted: Wanted, without: str) -> list[Condition]:
        segment, own = wanted.segment, []
        if segment.pack and without != "pack":
            own.append(application.c.pack == segment.pack)
        if segment.service and without not in {"pack", "service"}:
            own.append(application.c.service == segment.service)
        if wanted.states is not None and without != "stage":
            own.append(
                or_(
                    false(),
                    *(
                        and_(application.c.pack == pack, application.c.state.in_(sorted(states)))
                        for pack, states in wanted.states.items()
                    ),
                )
            )
        if segment.level and without != "level":
            own.append(self._level == segment.level)
        return own


def _there_is(*conditions: Condition) -> Condition:
    """A row that belongs to the person at hand, and to no other table of the query."""
    return exists().where(*conditions).correlate(person)


def _sent_in(wanted: Wanted) -> tuple[Condition, ...]:
    if wanted.drafts:
        return (application.c.submitted_at.is_(None),)
    return (application.c.submitted_at.is_not(None),)


def _subscribed() -> Condition:
    pack, service = NEWS
    return _there_is(
        subscription.c.person_id == person.c.id,
        subscription.c.pack == pack,
        subscription.c.service == service,
    )


def _muted() -> Condition:
    names = cast(wish.c.muted, Text)
    return _there_is(wish.c.person_id == person.c.id, names.like(f'%"{MUTED}"%'))
