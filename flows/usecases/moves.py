"""What an edited form means for one form of a draft: worked out, nothing stored yet."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from flows.conditions import Value
from flows.errors import NotFound
from flows.library import Library, known_values
from flows.model import Form
from flows.people import Profile
from flows.ports import Filling, FormName, Offer, Repositories
from flows.session import Place, Session
from flows.versions.migrate import migrate
from flows.versions.parking import versions_of
from flows.visibility import effective

TOKEN = 8
"""Hex digits by which a button knows what its message spoke of."""


@dataclass(frozen=True, slots=True)
class Move:
    """A form of a draft on its way to another version; `filling` is as it was before.

    `came_from` is the place that its person was at, `version` the one they began with.

    `again`: answered questions that have to be answered once more. `asked`: questions that are
    new. `removed`: answered ones that are asked no more, whose answers are put aside.
    """

    filling: Filling
    came_from: Place
    version: str
    form: Form
    session: Session
    again: tuple[str, ...]
    asked: tuple[str, ...]
    removed: tuple[str, ...]

    @property
    def silent(self) -> bool:
        """Whether nobody need be told: every answer stands, and nothing more is asked."""
        return not (self.again or self.asked or self.removed)

    def plain(self) -> dict[str, object]:
        """As plain data, for a notice."""
        return {
            "filling": self.filling.id,
            "old": self.version,
            "new": self.form.version,
            "again": list(self.again),
            "asked": list(self.asked),
            "removed": list(self.removed),
        }


@dataclass(frozen=True, slots=True)
class Background:
    """What is known of the business beside the form: its profile, and the draft's other forms."""

    profile: Profile
    filled: Mapping[str, Mapping[str, Value]]


async def planned(
    repositories: Repositories,
    library: Library,
    filling: Filling,
    background: Background,
    now: datetime,
) -> Move | None:
    """The move to the version of the day; None where it stands there, or the form is gone.

    Raises NotFound for a version that is not kept.
    """
    form = of_the_day(library).get((filling.session.pack, filling.session.form))
    if form is None or form.version == filling.session.version:
        return None
    old = await repositories.versions.get(filling.session.version)
    earlier = await _earlier(repositories, filling.session)
    session = _with_known(form, old, filling.session, background, now)
    migrated = migrate(form, session, library.readers, old, now, earlier)
    return Move(
        filling,
        filling.session.place,
        filling.session.version,
        form,
        migrated.session,
        migrated.again,
        migrated.asked,
        _removed(filling.session, old, form),
    )


def of_the_day(library: Library) -> dict[FormName, Form]:
    """Every form as it is now, by pack and id."""
    return {
        (pack.id, form.id): form for pack in library.packs.values() for form in pack.forms.values()
    }


def token(versions: Iterable[tuple[int, str]]) -> str:
    """A short word for which fillings were to go to which versions."""
    return sha256(repr(sorted(versions)).encode()).hexdigest()[:TOKEN]


def offered(offers: Mapping[int, Offer]) -> str:
    """The word by which a message knows the offers that it asked about: all of the draft's."""
    return token((filling, offer.version) for filling, offer in offers.items())


async def _earlier(repositories: Repositories, session: Session) -> dict[str, Form]:
    """The forms in which answers were given that were put aside."""
    found = {}
    for version in sorted(versions_of(session)):
        with suppress(NotFound):
            found[version] = await repositories.versions.get(version)
    return found


def _with_known(
    form: Form, old: Form, session: Session, background: Background, now: datetime
) -> Session:
    """New questions whose answers are known are offered as they would be in a fresh form."""
    known = known_values(form, background.profile, background.filled, now.date())
    new = {question: value for question, value in known.items() if question not in old.by_id}
    return replace(session, known={**new, **session.known}) if new else session


def _removed(session: Session, old: Form, form: Form) -> tuple[str, ...]:
    """Answers that counted and whose question is gone; hidden ones counted for nothing."""
    return tuple(one for one in effective(old, session.values()) if one not in form.by_id)
