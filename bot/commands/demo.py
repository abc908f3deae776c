"""`prichal demo`: the whole bot and a local Bot API server with its chat page, one process."""

import shutil
import sys
from contextlib import aclosing
from pathlib import Path

import click

from bot.commands.faults import faults_told, told
from bot.commands.run import start
from bot.demo_centres import DemoCentres
from bot.emulator.server import serve_choices
from bot.logs import configure
from bot.running import until_stopped
from bot.settings import DEFAULT_CENTRE
from flows.errors import FlowError
from locales.texts import texts
from storage.packs import load_centre

DATA = Path("data/demo")

SHIPPED = DEFAULT_CENTRE.parent


@click.command()
@click.option("--port", default=8080, show_default=True, help="Port of the chat page.")
@click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=DATA,
    show_default=True,
    help="Folder of the demo's data; it is emptied at the start.",
)
@click.option(
    "--keep",
    is_flag=True,
    help="Begin with the data of last time: drafts and applications stay, the chats are empty.",
)
@click.option(
    "--forum",
    is_flag=True,
    help="The staff's group is a forum: a topic for each application.",
)
@click.option(
    "--centre",
    default=DEFAULT_CENTRE.stem,
    show_default=True,
    envvar="CENTRE_FILE",
    show_envvar=True,
    help="The centre to begin with: a name from centres/, or a centre's own file.",
)
def demo(port: int, data: Path, centre: str, *, keep: bool, forum: bool) -> None:
    """Chat with the bot in the browser, without a Telegram account.

    The page offers every centre of the folder centres/ and changes between them. PACKS_DIR is
    read as by the real bot: with --keep it shows what an edit does to drafts.
    """
    configure("WARNING")
    with faults_told():
        start(_demo(port, data, centre_file(centre), keep=keep, forum=forum))


async def _demo(port: int, data: Path, first: Path, *, keep: bool, forum: bool) -> None:
    kept = prepared(data, keep=keep)
    centres = DemoCentres(offered(first), first, data, kept, forum=forum)
    configure("WARNING", texts(centres.all[centres.first].centre.staff_language))
    async with serve_choices(centres.choices(), host="127.0.0.1", port=port) as api:
        centres.url = api.url
        async with aclosing(centres):
            await centres.open(centres.first)
            sys.stdout.write(f"Причал: {api.url}\n")
            sys.stdout.flush()
            await until_stopped()


def centre_file(wanted: str) -> Path:
    """The file that is meant by a name from centres/ or by a path. Raises click.UsageError."""
    shipped, path = SHIPPED / f"{wanted}.yaml", Path(wanted)
    if shipped.is_file():
        return shipped
    if path.is_file():
        return path
    known = ", ".join(sorted(file.stem for file in SHIPPED.glob("*.yaml")))
    raise click.UsageError(f"--centre: no file {wanted}; in centres/ there are: {known}")


def offered(first: Path) -> list[Path]:
    """The first centre and every other of the folder that can be read, the demo's own before all.

    A file in which something is wrong is left out, and why is said: the others work.
    """
    others = {file.stem: file for file in sorted(SHIPPED.glob("*.yaml"))} | {first.stem: first}
    files = sorted(others.values(), key=lambda file: (file != DEFAULT_CENTRE, file.stem))
    return [file for file in files if file == first or _usable(file)]


def _usable(file: Path) -> bool:
    try:
        load_centre(file)
    except FlowError as fault:
        click.echo(f"{file.name}: {told(fault)}", err=True)
        return False
    return True


def prepared(data: Path, *, keep: bool) -> int:
    """Make the demo's folder ready; return how often it was kept.

    It is emptied unless it is kept, and no other folder ever is: the real data of a bot lie
    beside it. Raises click.UsageError for a folder that is not the demo's.
    """
    mark = data / ".demo"
    if data.exists() and data != DATA and any(data.iterdir()) and not mark.exists():
        raise click.UsageError(f"--data: {data} holds something else; name a new folder")
    kept = 0
    if keep and mark.exists():
        kept = int(mark.read_text("utf-8") or 0) + 1
    else:
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir(parents=True)
    mark.write_text(str(kept), "utf-8")
    return kept
