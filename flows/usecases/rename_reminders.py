"""Reminders that a former version of the bot has planned are known by the keys they have now.

Else an update would plan them once more: what was given would come again. Which key is which
stands in the packs, so no migration can do it.
"""

from dataclasses import dataclass

from flows.centre import Centre
from flows.library import Library
from flows.ports import Store
from flows.usecases.plan_anew import fingerprint


@dataclass(frozen=True, slots=True)
class RenameReminders:
    """At a start, before anybody is answered; where all is planned as it is now, it looks at once.

    A rule whose `at` was edited in the same update is taken as it stands now.
    """

    store: Store
    library: Library
    centre: Centre

    async def __call__(self) -> int:
        """Return how many there were. It may be stopped and repeated."""
        async with self.store.transaction() as repositories:
            kept = await repositories.reminders.planning()
            if kept is not None and kept.fingerprint == fingerprint(self.library, self.centre):
                return 0
            marks = {
                f"{pack.id}.{rule.id}": [one.mark for one in rule.at]
                for pack in self.library.packs.values()
                for rule in pack.reminders
            }
            return await repositories.reminders.rename(marks)
