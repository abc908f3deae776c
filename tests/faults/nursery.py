"""A process with the bot's modules loaded that forks a running bot for each line it reads.

So a bot is up in a tenth of a second and can be killed many times over. It prints the pid of
each. The bot takes its settings from the environment, as `prichal run` does.
"""

import os
import signal
import sys

from bot.app import open_app
from bot.commands.run import start
from bot.logs import configure
from bot.running import served, until_stopped
from bot.settings import Settings


async def live(settings: Settings) -> None:
    async with open_app(settings) as app, served(app):
        await until_stopped()


def run() -> None:
    """Be the bot until stopped or killed."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    configure("ERROR")
    start(live(Settings(_env_file=None)))


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the killed
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            os.close(sys.stdin.fileno())
            os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
            try:
                run()
            finally:
                os._exit(0)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
