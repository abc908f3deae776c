"""A lean Bot API client: JSON out, plain dictionaries in, Telegram's refusals as exceptions."""

import asyncio
from collections.abc import Mapping
from contextlib import ExitStack
from typing import Any, BinaryIO

import aiohttp
import orjson

from bot.settings import TELEGRAM
from handlers.wire import CallLost, CallRefused, Upload

TIMEOUT = aiohttp.ClientTimeout(total=60, connect=10)

LARGE = aiohttp.ClientTimeout(total=600, connect=10)
"""For an archive of tens of megabytes over a centre's slow line."""

CONNECTIONS = 100

JSON = {"Content-Type": "application/json"}

MESSAGES = ("send", "copy", "forward", "editMessage")
"""What the names of such methods begin with."""

UNSAFE = str.maketrans({'"': "'", "\\": "_", "\r": " ", "\n": " "})
"""What would break out of a file name's quotes in a form."""

SERVER_FAULT = 500
"""From this status on Telegram itself is in trouble: it says nothing about the request."""


GATEWAY_TIMEOUT = 504


class CallNotMade(CallLost):
    """There was no connection: Telegram has not done it."""

    undone = True


class CallFailed(CallLost):
    """Telegram was in trouble and said so: it has not done it, as far as it knows."""

    undone = True


class HttpWire:
    """Calls a Bot API server over HTTP with one shared connection pool."""

    def __init__(self, token: str, base_url: str = TELEGRAM) -> None:
        """`base_url` is any Bot API server, without a slash at the end."""
        self._url = f"{base_url}/bot{token}/"
        self._file_url = f"{base_url}/file/bot{token}/"
        self._session: aiohttp.ClientSession | None = None
        self.messages = 0
        """Messages and edits that were called for: what Telegram's limits count."""

    async def call(
        self,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Upload] | None = None,
        wait: float | None = None,
    ) -> Any:
        """Call a method. `wait` is a longer limit in seconds, for long polling."""
        self.messages += is_message(method)
        limit = aiohttp.ClientTimeout(total=wait) if wait is not None else TIMEOUT
        if any(one.path is not None for one in (files or {}).values()):
            limit = LARGE
        with ExitStack() as opened:
            headers = None if files else JSON
            body = _form(params, files, opened) if files else orjson.dumps(params)
            return await self._post(method, body, headers, limit)

    async def _post(
        self,
        method: str,
        body: bytes | aiohttp.FormData,
        headers: Mapping[str, str] | None,
        limit: aiohttp.ClientTimeout,
    ) -> Any:
        try:
            async with self._http().post(
                self._url + method, data=body, headers=headers, timeout=limit
            ) as response:
                return _result(method, response.status, await response.read())
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as away:
            raise CallNotMade(f"{method}: {type(away).__name__}") from away
        except (aiohttp.ClientError, TimeoutError, ConnectionError) as lost:
            raise CallLost(f"{method}: {type(lost).__name__}") from lost

    async def download(self, file_id: str) -> bytes:
        """Return a file's content."""
        file = await self.call("getFile", {"file_id": file_id})
        return await self.fetch(self._file_url + file["file_path"])

    async def fetch(self, url: str) -> bytes:
        """Return what stands at a file's URL. Raises CallRefused, CallLost."""
        try:
            async with self._http().get(url) as response:
                if response.status != 200:  # noqa: PLR2004 - HTTP OK
                    raise CallRefused("download", response.status, response.reason or "")
                return await response.read()
        except (aiohttp.ClientError, TimeoutError, ConnectionError) as lost:
            raise CallLost(f"download: {type(lost).__name__}") from lost

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            await asyncio.sleep(0)

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=60)
            self._session = aiohttp.ClientSession(connector=connector, timeout=TIMEOUT)
        return self._session


def is_message(method: str) -> bool:
    """Whether a method counts as a message for Telegram's limits; what only shows "typing" not."""
    return method.startswith(MESSAGES) and method != "sendChatAction"


def _form(
    params: Mapping[str, Any], files: Mapping[str, Upload], opened: ExitStack
) -> aiohttp.FormData:
    # Otherwise aiohttp writes Cyrillic file names as %D0%…, and people would see them so.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in params.items():
        form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
    for name, upload in files.items():
        content: bytes | BinaryIO = upload.content
        if upload.path is not None:
            # In pieces as it is sent: an archive need not fit into memory.
            content = opened.enter_context(upload.path.open("rb"))
        form.add_field(name, content, filename=upload.name.translate(UNSAFE))
    return form


def _result(method: str, status: int, body: bytes) -> Any:
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError as broken:
        raise _fault(status)(f"{method}: HTTP {status} without JSON") from broken
    if answer.get("ok"):
        return answer["result"]
    if status >= SERVER_FAULT:
        raise _fault(status)(f"{method}: {status} {answer.get('description', '')}")
    extra = answer.get("parameters") or {}
    raise CallRefused(
        method,
        int(answer.get("error_code", status)),
        str(answer.get("description", "")),
        extra.get("retry_after"),
        extra.get("migrate_to_chat_id"),
    )


def _fault(status: int) -> type[CallLost]:
    """What is known after trouble of Telegram's; a gateway that waited in vain knows nothing."""
    return CallFailed if status >= SERVER_FAULT and status != GATEWAY_TIMEOUT else CallLost
