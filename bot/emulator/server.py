"""The HTTP server: the Bot API, the people's side and the chat page on one port."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from aiohttp import web

from bot.emulator import people_api
from bot.emulator.choices import CHOICES, CURRENT, Choice, Choices
from bot.emulator.errors import ApiError, BadRequest
from bot.emulator.files import Upload
from bot.emulator.keys import WORLD
from bot.emulator.methods.profile import downloadable
from bot.emulator.world import World

MAX_BODY = 64 * 1024 * 1024
PAGE = Path(__file__).with_name("page")
UNAUTHORIZED = ApiError(401, "Unauthorized")
NO_FILE = ApiError(404, "Not Found")


def build_app(world: World) -> web.Application:
    """Return the application; it closes the world when it is shut down."""
    app = web.Application(client_max_size=MAX_BODY)
    app[WORLD] = world
    for method in ("GET", "POST"):
        app.router.add_route(method, "/bot{token:[^/]+}/{method}", call_method)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", download)
    people_api.add_routes(app)
    if PAGE.is_dir():
        app.router.add_get("/", page)
        app.router.add_static("/page/", PAGE)
    app.on_shutdown.append(_close)
    return app


def build_choices(choices: Choices) -> web.Application:
    """Return the application of several worlds: the first at the root, others below it."""
    app = _build_choice(choices, choices.by_id(choices.first))
    for other in choices.offered:
        if other.id != choices.first:
            app.add_subapp(choices.path(other), _build_choice(choices, other))
    return app


def _build_choice(choices: Choices, choice: Choice) -> web.Application:
    app = build_app(choice.world)
    app[CHOICES], app[CURRENT] = choices, choice.id
    return app


async def _close(app: web.Application) -> None:
    await app[WORLD].close()


async def page(request: web.Request) -> web.StreamResponse:
    """Serve the chat page."""
    del request
    return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})


async def call_method(request: web.Request) -> web.Response:
    """Serve /bot<token>/<method>."""
    world = request.app[WORLD]
    try:
        if request.match_info["token"] != world.bot.token:
            raise UNAUTHORIZED
        given, uploads = await read_parameters(request)
        result = await world.api.call(request.match_info["method"], given, uploads)
    except ApiError as error:
        return _response(error.body(), error.code)
    return _response({"ok": True, "result": result}, 200)


def _response(body: dict[str, Any], status: int) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")


async def read_parameters(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Return parameters and files from the query, a form or a JSON body."""
    given: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if not request.can_read_body:
        return given, uploads
    if request.content_type == "application/json":
        given.update(_json_object(await request.read()))
        return given, uploads
    try:
        form = await request.post()
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    for name, value in form.items():
        if isinstance(value, web.FileField):
            upload = Upload(value.filename, value.content_type, value.file.read())
            uploads[name] = upload
        else:
            given[name] = value
    _place_files(given, uploads)
    return given, uploads


def _place_files(given: dict[str, Any], uploads: dict[str, Upload]) -> None:
    """Pass a file part as the parameter of its name, unless it is attached by `attach://`."""
    attached = orjson.dumps(list(given.values())).decode()
    given.update({name: one for name, one in uploads.items() if f"attach://{name}" not in attached})


def _json_object(body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    try:
        decoded = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise BadRequest("can't parse JSON body") from None
    if not isinstance(decoded, dict):
        raise BadRequest("object expected as the JSON body")
    return decoded


async def download(request: web.Request) -> web.Response:
    """Serve /file/bot<token>/<file_path>."""
    world = request.app[WORLD]
    if request.match_info["token"] != world.bot.token:
        return _response(UNAUTHORIZED.body(), UNAUTHORIZED.code)
    stored = world.files.by_path.get(request.match_info["path"])
    if stored is None:
        return _response(NO_FILE.body(), NO_FILE.code)
    return web.Response(body=downloadable(stored), content_type="application/octet-stream")


@dataclass(slots=True)
class Served:
    """A world that is being served at `url` (no slash at the end)."""

    world: World
    url: str
    port: int


@asynccontextmanager
async def serve(world: World, *, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[Served]:
    """Serve a world; port 0 takes a free one. For aiogram: TelegramAPIServer.from_base(url)."""
    async with _served(build_app(world), host, port) as (url, bound):
        yield Served(world, url, bound)


@asynccontextmanager
async def serve_choices(
    choices: Choices, *, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[Served]:
    """Serve several worlds; the Bot API of each begins at its own path (`Choices.path`)."""
    async with _served(build_choices(choices), host, port) as (url, bound):
        yield Served(choices.by_id(choices.first).world, url, bound)


@asynccontextmanager
async def _served(app: web.Application, host: str, port: int) -> AsyncIterator[tuple[str, int]]:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=5)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        bound: int = runner.addresses[0][1]
        yield f"http://{host}:{bound}", bound
    finally:
        await runner.cleanup()
