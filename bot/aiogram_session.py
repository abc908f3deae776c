"""aiogram's client on our own wire, so that every call goes out the same lean way.

aiogram builds its generic `Response[T]` anew for every call; here each method's result is checked
by one adapter that is made once.
"""

from collections.abc import AsyncGenerator
from functools import lru_cache
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from pydantic import TypeAdapter

from bot.wire import HttpWire
from handlers.wire import CallLost, CallRefused


class WireSession(BaseSession):
    """An aiogram session that has no connections of its own."""

    def __init__(self, wire: HttpWire) -> None:
        """Share the wire."""
        super().__init__()
        self._wire = wire

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109
    ) -> TelegramType:
        """Call the method. Raises aiogram's own exceptions."""
        params = method.model_dump(mode="json", exclude_none=True, by_alias=True)
        try:
            result = await self._wire.call(method.__api_method__, params)
        except CallRefused as refused:
            raise TelegramAPIError(method=method, message=refused.description) from refused
        except CallLost as lost:
            raise TelegramNetworkError(method=method, message=str(lost)) from lost
        return cast("TelegramType", _adapter(method.__returning__).validate_python(result))

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,  # noqa: ASYNC109
        chunk_size: int = 65536,
        raise_for_status: bool = True,
    ) -> AsyncGenerator[bytes, None]:
        """Yield the file's content, fetched through the wire."""
        yield await self._wire.fetch(url)

    async def close(self) -> None:
        """Leave the wire open: it has an owner."""


@lru_cache(maxsize=128)
def _adapter(returning: Any) -> TypeAdapter[Any]:
    return TypeAdapter(returning)
