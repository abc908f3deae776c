"""The command line: `prichal`, also `python -m bot`.

A command's module is imported when it is called: `deadline` need not wait for aiogram.
"""

from importlib import import_module

import click

COMMANDS = {
    "run": "bot.commands.run:run",
    "demo": "bot.commands.demo:demo",
    "check": "bot.commands.check:check",
    "graph": "bot.commands.graph:graph",
    "simulate": "bot.commands.simulate:simulate",
    "score": "bot.commands.score:score",
    "share": "bot.commands.share:share",
    "terms": "bot.commands.terms:terms",
    "deadline": "bot.commands.deadline:deadline",
    "timeline": "bot.commands.timeline:timeline_command",
    "export": "bot.commands.export:export",
    "print": "bot.commands.printing:print_form",
    "bundle": "bot.commands.bundle:bundle",
    "register": "bot.commands.register:register",
    "versions": "bot.commands.versions:versions",
    "migrate": "bot.commands.upkeep:migrate",
    "doctor": "bot.commands.doctor:doctor",
    "erase": "bot.commands.upkeep:erase",
}


class Commands(click.Group):
    """Finds commands in `COMMANDS`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="prichal")
def main() -> None:
    """Prichal: a Telegram bot with which support centres let small businesses serve themselves."""


if __name__ == "__main__":
    main(prog_name="prichal")
