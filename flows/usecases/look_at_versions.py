"""What is pinned where, and what an edit would do to drafts: told before anything is published."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from flows.centre import Centre, Policy
from flows.library import Library
from flows.model import Form
from flows.ports import FormName, Kept, Pinned, Store
from flows.usecases.move_drafts import MoveDrafts
from flows.usecases.moves import Move, of_the_day
from flows.versions.changes import FormDiff
from flows.versions.diff import diff

Fate = Literal["silent", "told", "asked"]
"""What becomes of a draft: moved without a word, moved and told, asked first."""

PORTION = 200


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version and who has it. `since`: when it became the form of the day; None: never."""

    version: str
    since: datetime | None
    pinned: Pinned
    form: Form


@dataclass(frozen=True, slots=True)
class FormVersions:
    """A form with all its versions, the oldest first; `today` is None when the packs lack it.

    `published`: today's version is the one the bot works with. `diffs` lead from each version
    that drafts, or the published form, are in to today's. `fates` count forms of drafts, `unfit`
    those of them with an answer that does no longer.
    """

    name: FormName
    lines: tuple[VersionLine, ...]
    today: Form | None
    published: bool
    policy: Policy
    diffs: tuple[FormDiff, ...]
    fates: Counter[Fate]
    unfit: int = 0


@dataclass(frozen=True, slots=True)
class LookAtVersions:
    """Reads only; `library` may be an edited one."""

    store: Store
    library: Library
    centre: Centre
    moves: MoveDrafts

    async def __call__(self, now: datetime) -> Sequence[FormVersions]:
        """All forms, kept ones and those of the packs. `now` is in the centre's zone."""
        lines: dict[FormName, list[VersionLine]] = {}
        async with self.store.reading() as repositories:
            pinned = {one.version: one for one in await repositories.drafts.pinned()}
            for kept in await repositories.versions.listed():
                form = await repositories.versions.get(kept.version)
                lines.setdefault((kept.pack, kept.form), []).append(_line(kept, pinned, form))
        fates, unfit = await self._fates(now)
        today = of_the_day(self.library)
        names = dict.fromkeys([*today, *lines])
        return [
            replace(
                self._form(name, lines.get(name, []), today.get(name), fates.get(name, Counter())),
                unfit=unfit[name],
            )
            for name in names
        ]

    def _form(
        self, name: FormName, lines: list[VersionLine], today: Form | None, fates: Counter[Fate]
    ) -> FormVersions:
        day = _of_the_day(lines)
        behind = [
            line
            for line in lines
            if today is not None
            and line.version != today.version
            and (line.pinned.drafts or line is day)
        ]
        return FormVersions(
            name=name,
            lines=tuple(lines),
            today=today,
            published=day is not None and today is not None and day.version == today.version,
            policy=self.centre.policy(*name),
            diffs=tuple(diff(line.form, today) for line in behind) if today else (),
            fates=fates,
        )

    async def _fates(
        self, now: datetime
    ) -> tuple[dict[FormName, Counter[Fate]], Counter[FormName]]:
        found: dict[FormName, Counter[Fate]] = {}
        unfit: Counter[FormName] = Counter()
        after = 0
        while ids := await self.moves.behind(after, PORTION):
            for id_ in ids:
                for move in await self.moves.preview(id_, now):
                    name = (move.form.pack, move.form.id)
                    found.setdefault(name, Counter())[self._fate(move)] += 1
                    unfit[name] += bool(move.again)
            after = ids[-1]
        return found, unfit

    def _fate(self, move: Move) -> Fate:
        if move.silent:
            return "silent"
        return "asked" if self.centre.policy(move.form.pack, move.form.id) == "ask" else "told"


def _line(kept: Kept, pinned: dict[str, Pinned], form: Form) -> VersionLine:
    return VersionLine(
        kept.version,
        kept.published_at,
        pinned.get(kept.version, Pinned(kept.version, 0, 0)),
        form,
    )


def _of_the_day(lines: Iterable[VersionLine]) -> VersionLine | None:
    """The version that was published last."""
    published = [(line.since, line) for line in lines if line.since is not None]
    return max(published, key=lambda one: one[0], default=(None, None))[1]
