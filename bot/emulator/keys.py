"""Where the application keeps its world."""

from __future__ import annotations

from aiohttp import web

from bot.emulator.world import World

WORLD: web.AppKey[World] = web.AppKey("world", World)
