"""What the pack commands read: packs, a form, a file of answers, the day. Slips are wrong use."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from bot.commands.cures import told
from bot.contacts import READERS as CONTACT_READERS
from bot.simulation.run import Simulation, simulate
from flows.answering import Rules
from flows.centre import Centre
from flows.errors import NotFound
from flows.model import Form, Pack
from flows.readers.base import Reader
from flows.readers.registry import READERS
from locales.lookup import Html, Lookup, pack_texts
from locales.texts import Texts
from storage.pack_files import looks_like_pack
from storage.packs import PACKS, PackFaults, load_centre, load_packs, pack_names
from storage.yaml_source import read_yaml

ALL_READERS: Mapping[str, Reader] = {**READERS, **CONTACT_READERS}
"""A reader for every typed kind."""

ZONE = "Europe/Moscow"
"""The zone of "today" where no centre is configured."""


def usage(texts: Texts, key: str, /, **data: str) -> click.UsageError:
    """Wrong use in words: exit code 2."""
    return click.UsageError(texts.get(key, **{name: Html(text) for name, text in data.items()}))


def all_packs(texts: Texts, folder: Path) -> list[str]:
    """The packs of a folder, sound or not. Wrong use where there are none."""
    if looks_like_pack(folder):
        path, above = str(folder), str(folder.absolute().parent)
        raise usage(texts, "check-pack_itself", path=path, above=above)
    try:
        names = pack_names(folder)
    except NotFound as wrong:
        raise usage(texts, "check-no_folder", path=str(folder)) from wrong
    if not names:
        raise usage(texts, "check-no_packs", path=str(folder))
    return names


def find_pack(texts: Texts, name: str, folder: Path | None, centre: Centre | None) -> Pack:
    """The pack, sound. Wrong use when there is none; exit code 1 when it has faults."""
    try:
        return load_packs(folder, [name], centre)[name]
    except NotFound as wrong:
        if wrong.code == "packs.no_folder":
            raise usage(texts, "command-no_packs", path=str(folder)) from wrong
        known = wrong.data.get("known", "")
        raise usage(texts, "command-no_pack", pack=name, known=known) from wrong
    except PackFaults as wrong:
        text = texts.get("command-bad_pack", pack=Html(name))
        raise click.ClickException(f"{text} ({wrong.data['file']}:{wrong.data['line']})") from wrong


def find_form(texts: Texts, pack: Pack, name: str) -> Form:
    """The pack's form. Wrong use when there is none."""
    if name not in pack.forms:
        known = ", ".join(pack.forms)
        raise usage(texts, "command-no_form", pack=pack.id, form=name, known=known)
    return pack.forms[name]


def find_centre(texts: Texts, path: Path | None) -> Centre | None:
    """The centre's file, if one is given.

    Wrong use when there is none; exit code 1, with its faults, when it has some.
    """
    if path is None:
        return None
    try:
        return load_centre(path)
    except PackFaults as wrong:
        raise click.ClickException(told(wrong, texts)) from wrong
    except NotFound as wrong:
        why = wrong.data["why"]
        raise usage(texts, "command-no_file", path=str(path), why=why) from wrong


def read_answers(texts: Texts, path: Path) -> dict[str, object]:
    """Answers by question id from YAML or JSON. Wrong use when the file holds none."""
    try:
        tree = _json(path) if path.suffix.lower() == ".json" else _yaml(path)
    except OSError as wrong:
        why = wrong.strerror or ""
        raise usage(texts, "command-no_file", path=str(path), why=why) from wrong
    except ValueError as wrong:
        raise usage(texts, "command-bad_answers", path=str(path), why=str(wrong)) from wrong
    if not isinstance(tree, dict):
        raise usage(texts, "command-bad_answers", path=str(path), why=type(tree).__name__)
    return {str(name): value for name, value in tree.items()}


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was filled from a file, with the words for it."""

    run: Simulation
    words: Lookup


def filled(
    texts: Texts,
    pack: Pack,
    form: Form,
    answers_file: Path,
    folder: Path | None,
    now: datetime,
) -> Filled:
    """Run the form with the answers of the file."""
    rules = Rules(form, ALL_READERS, pack.scoring)
    run = simulate(rules, read_answers(texts, answers_file), now)
    words = pack_texts(texts.language, (folder or PACKS) / pack.id)
    return Filled(run, words)


def moment(day: datetime | None, centre: Centre | None) -> datetime:
    """The day of the run, now when none is given, in the centre's zone."""
    zone = ZoneInfo(centre.zone) if centre is not None else ZoneInfo(ZONE)
    return datetime.now(zone) if day is None else day.replace(tzinfo=zone)


def _json(path: Path) -> object:
    # Numbers with a point stay as they were written: "12.50" is not 12.5 to a reader.
    return json.loads(path.read_text(encoding="utf-8"), parse_float=str)


def _yaml(path: Path) -> object:
    source, faults = read_yaml(path, path.name)
    if source is None or faults:
        first = faults[0]
        raise ValueError(f"{first.line}: {first.code} {' '.join(first.data.values())}".strip())
    return source.tree
