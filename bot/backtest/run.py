"""Goes through the stored applications one by one: none but the one at hand stands in memory."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.backtest.line import Line
from bot.backtest.refilling import Refiller, looked_at
from bot.backtest.standing import shown, standing
from bot.backtest.totals import Totals
from flows.application import Application, FilledForm
from flows.errors import NotFound
from flows.model import Form, Pack
from flows.points import ScoringModel
from flows.ports import Repositories
from flows.readers.base import Reader


@dataclass(slots=True)
class Backtest:
    """Scores by today's pack and by the edited one; `now` carries the centre's zone."""

    today: Pack
    edited: Pack
    readers: Mapping[str, Reader]
    now: datetime
    totals: Totals = field(init=False)
    _refillers: tuple[Refiller, Refiller] = field(init=False)
    _forms: dict[str, Form | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Both packs score a form of the same id."""
        self.totals = Totals(_model(self.today), _model(self.edited))
        matters = looked_at(self.today) | looked_at(self.edited)
        self._refillers = (
            Refiller(_form(self.today), matters, self.readers, self.now),
            Refiller(_form(self.edited), matters, self.readers, self.now),
        )

    async def lines(
        self, repositories: Repositories, since: datetime | None, until: datetime | None
    ) -> AsyncIterator[Line]:
        """Every application of the pack that was scored, in order of submission."""
        found = repositories.applications.export(pack=self.today.id, since=since, until=until)
        async for application in found:
            filled = application.forms.get(self.totals.before.form)
            if filled is None:
                self.totals.skip()
                continue
            former = await self._former(repositories, filled.version)
            line = self._line(application, filled, former)
            self.totals.add(line)
            yield line

    def _line(self, application: Application, filled: FilledForm, former: Form | None) -> Line:
        at = application.submitted_at or application.created_at
        now, then = (
            refill(filled.answers, filled.version, former, at) for refill in self._refillers
        )
        return Line(
            application,
            shown(application.result),
            standing(self.today, now.counted),
            standing(self.edited, then.counted),
            then.misfits,
        )

    async def _former(self, repositories: Repositories, version: str) -> Form | None:
        """The form as it was filled in, where it is still known."""
        if version not in self._forms:
            try:
                self._forms[version] = await repositories.versions.get(version)
            except NotFound:
                self._forms[version] = None
        return self._forms[version]


def _model(pack: Pack) -> ScoringModel:
    if pack.scoring is None:
        raise ValueError(pack.id)
    return pack.scoring


def _form(pack: Pack) -> Form:
    return pack.forms[_model(pack).form]
