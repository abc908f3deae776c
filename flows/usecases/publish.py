"""The packs as they are read today become the forms of the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.editions import Edition
from flows.ports import Store


@dataclass(frozen=True, slots=True)
class Publish:
    """Keep every form with its texts and papers. Twice, or by two replicas, it is done once."""

    store: Store

    async def __call__(self, editions: Sequence[Edition], now: datetime) -> Sequence[str]:
        """Return the versions that are new today; an edit of texts alone makes none."""
        async with self.store.transaction() as repositories:
            return await repositories.versions.publish(editions, now)
