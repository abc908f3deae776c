"""What a simulation was asked for: which forms, on which day, in which words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from bot.commands.printed import as_json
from bot.commands.sources import ALL_READERS, all_packs, find_form, find_pack
from flows.answering import Rules
from flows.centre import Centre
from flows.model import Form, Pack
from locales.lookup import Lookup, pack_texts
from locales.texts import Texts
from storage.packs import PACKS


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command was asked for, whatever the way."""

    texts: Texts
    folder: Path | None
    centre: Centre | None
    now: datetime
    as_json: bool

    def forms(self, pack: str | None, form: str | None) -> Iterator[tuple[Pack, Form]]:
        """The form, all forms of the pack, or of all packs."""
        for name in all_packs(self.texts, self.folder or PACKS) if pack is None else [pack]:
            found = find_pack(self.texts, name, self.folder, self.centre)
            for chosen in [form] if form is not None else found.forms:
                yield found, find_form(self.texts, found, chosen)

    def words(self, pack: Pack) -> Lookup:
        """The pack's texts."""
        return pack_texts(self.texts.language, (self.folder or PACKS) / pack.id)

    def put_out(self, data: object, lines: Iterator[str]) -> None:
        """Print whichever of the two was wished."""
        click.echo(as_json(data) if self.as_json else "\n".join(lines))


def rules(pack: Pack, form: Form) -> Rules:
    """What the engine needs to know of a form."""
    return Rules(form, ALL_READERS, pack.scoring)
