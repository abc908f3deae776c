"""A process with the bot's modules and packs loaded that forks a life for each line it reads."""

import asyncio
import os
import signal
import sys
import traceback
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from bot.commands.run import start
from bot.logs import configure
from bot.office import build_office, load_library
from bot.settings import Settings
from bot.wire import HttpWire
from flows.centre import Centre
from flows.library import Library
from storage.database import open_store
from storage.packs import load_centre
from tests.faults.reminders.almanac import ZONE
from tests.faults.reminders.life import live
from tests.faults.reminders.office import CENTRE, GROUP


async def warmed(settings: Settings, centre: Centre, library: Library) -> None:
    """Read the texts once for all lives: an office is opened for nothing."""
    store = await open_store(settings.database, settings.data_dir)
    wire = HttpWire("1:campaign", settings.bot_api_url)
    build_office(settings, centre, library, store, wire, lambda: datetime.now(ZONE))
    await store.close()


def main(directory: str, database: str, api: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the killed
    configure("ERROR")
    home = Path(directory)
    settings = Settings(
        _env_file=None,
        bot_token=SecretStr("1:campaign"),
        bot_api_url=api,
        database_url=database,
        staff_chat_id=GROUP,
        data_dir=home,
        packs_dir=home / "packs",
        centre_file=CENTRE,
    )
    centre = load_centre(settings.centre_path)
    library = load_library(settings, centre)
    asyncio.run(warmed(settings, centre, library))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.close(sys.stdin.fileno())
            try:
                start(live(settings, centre, library, home / "parent"))
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stderr.flush()
                os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
