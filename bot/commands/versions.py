"""`prichal versions`: what is pinned where, and what an edit would do, before it is published."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import click

from bot.commands import options
from bot.commands.faults import faults_told
from bot.commands.printed import as_json as json_text
from bot.commands.service import there
from bot.commands.sources import usage
from bot.commands.versions_words import form_data, form_lines, unchanged_line
from bot.logs import configure
from bot.office import open_office
from bot.settings import Settings, read_settings
from flows.usecases.look_at_versions import FormVersions, LookAtVersions, VersionLine
from locales.lookup import Language
from locales.texts import Texts
from locales.texts import texts as common_texts


@click.command()
@click.argument("pack", required=False)
@click.argument("form", required=False)
@options.packs_dir
@options.centre
@options.language
@options.as_json
def versions(
    pack: str | None,
    form: str | None,
    packs_dir: Path | None,
    centre: Path | None,
    language: Language,
    *,
    as_json: bool,
) -> None:
    """Show the versions of forms: since when, how many drafts and applications have them.

    Where the packs differ from what the bot works with, also what changes, question by question,
    and what becomes of the drafts when the bot is started with them. Nothing is published.

    Read of the environment: DATABASE_URL or DATA_DIR for the store, PACKS_DIR, PACKS and
    CENTRE_FILE for the forms and for what becomes of drafts.
    """
    configure("WARNING")
    texts = common_texts(language)
    with faults_told():
        settings = read_settings()
        if packs_dir is not None:
            settings = settings.model_copy(update={"packs_dir": packs_dir})
        if centre is not None:
            settings = settings.model_copy(update={"centre_file": centre})
        out = asyncio.run(_told(settings, texts, pack, form, as_json=as_json))
    click.echo(out)


async def _told(
    settings: Settings, texts: Texts, pack: str | None, form: str | None, *, as_json: bool
) -> str:
    await there(settings, texts)
    async with open_office(settings) as opened:
        office = opened.office
        look = LookAtVersions(office.store, office.library, office.centre, office.use.move_drafts)
        chosen = _chosen(await look(office.now()), texts, pack, form)
        if as_json:
            return json_text([form_data(one) for one in chosen])
        idle = [] if form is not None else [one for one in chosen if _idle(one)]
        told = [await form_lines(office, texts, one) for one in chosen if one not in idle]
    if idle:
        told.append([unchanged_line(texts, idle)])
    return "\n\n".join("\n".join(lines) for lines in told) or texts.versions_none()


def _chosen(
    found: Sequence[FormVersions], texts: Texts, pack: str | None, form: str | None
) -> list[FormVersions]:
    """Those that were asked for; of all, those of which there is something to tell."""
    packs = dict.fromkeys(one.name[0] for one in found)
    if pack is not None and pack not in packs:
        raise usage(texts, "command-no_pack", pack=pack, known=", ".join(packs))
    own = [one for one in found if pack in {None, one.name[0]}]
    if pack is None:
        return [one for one in own if one.diffs or any(map(_used, one.lines))]
    forms = [one.name[1] for one in own]
    if form is not None and form not in forms:
        raise usage(texts, "command-no_form", pack=pack, form=form, known=", ".join(forms))
    return [one for one in own if form in {None, one.name[1]}]


def _idle(found: FormVersions) -> bool:
    """Whether nobody has the form and nothing of it is new."""
    return found.published and not found.diffs and not any(map(_used, found.lines))


def _used(line: VersionLine) -> bool:
    return bool(line.pinned.drafts or line.pinned.submitted)
