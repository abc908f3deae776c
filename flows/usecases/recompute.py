"""Everything that terms are counted by may change: then all of them are counted anew."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from hashlib import sha256

from flows.calendar import russia
from flows.centre import Centre
from flows.errors import FlowError
from flows.library import Library
from flows.ports import Notice, Repositories, Store
from flows.ports.terms import Moved, Reckoning
from flows.reference import data
from flows.terms import OpenTerm
from flows.usecases.keep_terms import keep, running_terms
from flows.usecases.portions import Going, always

PORTION = 50
"""Applications counted in one transaction: others wait that long."""

LISTED = 300
"""Terms that moved of which it is kept which they are; beyond them only how many."""

COUNTING = "1"
"""To be raised when terms are counted in another way."""


@dataclass(frozen=True, slots=True)
class Recompute:
    """Count all terms anew where the calendar, closures, days, windows or machines are others."""

    store: Store
    library: Library
    centre: Centre
    staff_chat: int

    async def __call__(
        self, now: datetime, *, anew: bool = False, going: Going = always
    ) -> Reckoning | None:
        """Return what moved; None where nothing had changed. `anew`: even then.

        `going` False: no further portion is begun.

        What was stopped half-way goes on where it was, and what moved before that is not forgotten;
        the group is told once, at the end.
        """
        wanted = fingerprint(self.library, self.centre)
        done: Reckoning | None = None
        while going():
            async with self.store.transaction() as repositories:
                kept = _begin(await repositories.terms.reckoning(), wanted, anew=anew)
                if kept is None:
                    return done
                anew = False
                done = await self._portion(repositories, kept, now)
                await repositories.terms.keep_reckoning(done)
        return done

    async def _portion(
        self, repositories: Repositories, kept: Reckoning, now: datetime
    ) -> Reckoning:
        ids = await repositories.terms.held(kept.after_id or 0, PORTION)
        if not ids:
            await self._tell(repositories, kept, now)
            return replace(kept, after_id=None)
        moved = list(kept.moved)
        count = kept.count
        for one in ids:
            found = await self._count(repositories, one, now)
            if not kept.first:
                moved += found[: LISTED - len(moved)]
                count += len(found)
        return replace(kept, after_id=ids[-1], moved=tuple(moved), count=count)

    async def _count(
        self, repositories: Repositories, application_id: int, now: datetime
    ) -> Sequence[Moved]:
        application = await repositories.applications.get(application_id)
        calendar = russia(self.centre.closures)
        try:
            terms = await running_terms(
                repositories, self.library, self.centre, application, calendar
            )
        except FlowError:
            return ()
        before, after = await keep(repositories, self.centre, application_id, terms, now)
        return differences(before, after)

    async def _tell(self, repositories: Repositories, kept: Reckoning, now: datetime) -> None:
        if not kept.count:
            return
        told = {"moved": [asdict(one) for one in kept.moved], "count": kept.count}
        key = f"terms.moved:{kept.fingerprint[:16]}:{now.isoformat()}"
        notice = Notice(key, self.staff_chat, "terms.moved", told, urgent=False)
        await repositories.outbox.put(notice, now)


def differences(before: Sequence[OpenTerm], after: Sequence[OpenTerm]) -> Sequence[Moved]:
    """Terms that end on another day than was said, have begun or are no more."""
    was = {(one.state, one.verb): one for one in before}
    now = {(one.state, one.verb): one for one in after}
    found = []
    for name in dict.fromkeys((*was, *now)):
        old, new = was.get(name), now.get(name)
        days = tuple(one.due.isoformat() if one else None for one in (old, new))
        if days[0] != days[1]:
            application = (old or new or before[0]).application_id
            found.append(Moved(application, *name, *days))
    return found


def fingerprint(library: Library, centre: Centre) -> str:
    """Of everything that terms are counted by."""
    parts = [
        COUNTING,
        data.text("calendar.json"),
        centre.zone,
        *(day.isoformat() for day in sorted(centre.closures)),
        *(f"{name}={days}" for name, days in sorted(centre.terms.items())),
        *(window.model_dump_json() for window in centre.windows),
    ]
    for pack in sorted(library.packs):
        machines = library.packs[pack].machines
        parts += [pack, *(machines[name].model_dump_json() for name in sorted(machines))]
    return sha256("\n".join(parts).encode()).hexdigest()


def _begin(kept: Reckoning | None, wanted: str, *, anew: bool) -> Reckoning | None:
    """Where to go on; None where all is counted."""
    if kept is None:
        return Reckoning(wanted, 0, first=True)
    if kept.fingerprint != wanted or (anew and kept.after_id is None):
        under_way = kept.after_id is not None
        if under_way:
            return replace(kept, fingerprint=wanted, after_id=0)
        return Reckoning(wanted, 0)
    return kept if kept.after_id is not None else None
