"""Everything that `prichal check` looks at: packs, their texts, templates, and the bot's texts."""

from collections.abc import Iterator
from pathlib import Path

from flows.centre import Centre
from flows.compiling.source import Fault
from flows.compiling.texts import differing, markup, texts
from locales.ftl import FtlFile, MessageShape, read_ftl
from locales.lookup import LANGUAGES, Language, common_files
from storage.exports import templates
from storage.packs import compile_folder


def pack_faults(folder: Path, centre: Centre | None) -> list[Fault]:
    """All faults of one pack: its data, its texts, its templates."""
    compiled = compile_folder(folder, centre)
    faults = list(compiled.faults)
    files = {language: folder / f"{language}.ftl" for language in LANGUAGES}
    there = {language: file for language, file in files.items() if file.is_file()}
    absent = [file.name for language, file in files.items() if language not in there]
    faults += [Fault("text.no_file", name, 1, data={"file": name}) for name in absent]
    read = {language: read_ftl(file) for language, file in there.items()}
    faults += [fault for ftl in read.values() for fault in _slips(ftl)]
    if compiled.pack is not None:
        faults += texts(compiled.pack, {name: ftl.messages for name, ftl in read.items()})
        faults += templates.faults(compiled.pack, folder / templates.FOLDER)
    return sorted(faults, key=lambda fault: fault.place)


def own_faults() -> list[Fault]:
    """Faults of the bot's own texts: slips, and what differs between the languages."""
    faults: list[Fault] = []
    messages: dict[Language, dict[str, MessageShape]] = {}
    for language in LANGUAGES:
        found = messages.setdefault(language, {})
        for path in common_files(language):
            ftl = read_ftl(path)
            faults += _slips(ftl, f"{language}/")
            found |= ftl.messages
        faults += markup(found)
    first, *others = messages.values()
    faults += [fault for other in others for fault in differing(first, other)]
    return faults


def _slips(ftl: FtlFile, folder: str = "") -> Iterator[Fault]:
    for slip in ftl.slips:
        name = "found" if slip.code == "junk" else "key"
        data = {name: slip.text}
        yield Fault(f"text.{slip.code}", folder + slip.file, slip.line, data=data)
