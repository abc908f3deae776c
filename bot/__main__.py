"""The command line: `prichal`, also `python -m bot`."""

import click

from bot.commands.deadline import deadline
from bot.commands.demo import demo
from bot.commands.run import run
from bot.commands.score import score
from bot.commands.simulate import simulate


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="prichal")
def main() -> None:
    """Prichal: a Telegram bot with which support centres let small businesses serve themselves."""


for command in (run, demo, simulate, score, deadline):
    main.add_command(command)


if __name__ == "__main__":
    main(prog_name="prichal")
