"""The emulated Bot API in the same process: calls reach a world without a network."""

from collections.abc import Mapping
from typing import Any

from bot.emulator.errors import ApiError
from bot.emulator.files import Upload as WorldUpload
from bot.emulator.world import World
from bot.wire import HttpWire
from handlers.wire import CallRefused, Upload


class WorldWire(HttpWire):
    """A Bot API client of one world: as strict as Telegram, and nothing waits."""

    def __init__(self, world: World) -> None:
        """Speak to this world as its bot."""
        super().__init__(world.bot.token)
        self._world = world

    async def call(
        self,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Upload] | None = None,
        wait: float | None = None,
    ) -> Any:
        """Call a method. Raises CallRefused."""
        del wait
        uploads = {
            name: WorldUpload(one.name, "application/octet-stream", one.content)
            for name, one in (files or {}).items()
        }
        try:
            return await self._world.api.call(method, dict(params), uploads)
        except ApiError as no:
            raise CallRefused(method, no.code, no.description) from no

    async def fetch(self, url: str) -> bytes:
        """Nobody sends files here."""
        raise CallRefused("download", 404, url)
