"""Everything that `prichal check` looks at: packs, their texts, templates, and the bot's texts."""

from collections.abc import Iterator
from pathlib import Path

from flows.centre import Centre
from flows.compiling.proof import Proof
from flows.compiling.source import Fault
from flows.compiling.texts import differing, markup, texts
from flows.model import Pack
from locales.ftl import FtlFile, MessageShape, read_ftl
from locales.lookup import LANGUAGES, Language, common_files, pack_files
from locales.texts import texts as common_texts
from storage.exports import templates
from storage.packs import compile_folder


def pack_proof(folder: Path, centre: Centre | None) -> Proof:
    """What was decided by search in one pack, and what was not."""
    return compile_folder(folder, centre).proof


def pack_faults(folder: Path, centre: Centre | None) -> list[Fault]:
    """All faults of one pack: its data, its texts, its templates."""
    compiled = compile_folder(folder, centre)
    faults = list(compiled.faults)
    messages: dict[str, dict[str, MessageShape]] = {}
    for language in LANGUAGES:
        files = pack_files(language, folder)
        if not files:
            name = f"{language}.ftl"
            faults.append(Fault("text.no_file", name, 1, data={"file": name}))
            continue
        found = messages.setdefault(language, {})
        for file in files:
            ftl = read_ftl(file)
            inside = f"{language}/" if file.parent != folder else ""
            faults += _slips(ftl, inside)
            faults += _again(ftl, found, inside)
            found |= ftl.messages
    if compiled.pack is not None:
        faults += texts(compiled.pack, messages)
        faults += _unnamed_terms(compiled.pack)
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


def _unnamed_terms(pack: Pack) -> Iterator[Fault]:
    """Terms of services whose `of` the bot has no name for."""
    known = common_texts("ru")
    for service in pack.services:
        for term in service.terms:
            if not known.has(f"term-{term.of}"):
                data = {"of": term.of, "service": service.id}
                yield Fault("term.name", f"services/{service.id}.yaml", 1, data=data)


def _again(ftl: FtlFile, found: dict[str, MessageShape], folder: str) -> Iterator[Fault]:
    """Messages that another file of the pack has already."""
    for key in sorted(ftl.messages.keys() & found.keys()):
        message = ftl.messages[key]
        yield Fault("text.twice", folder + message.file, message.line, data={"key": key})


def _slips(ftl: FtlFile, folder: str = "") -> Iterator[Fault]:
    for slip in ftl.slips:
        name = "found" if slip.code == "junk" else "key"
        data = {name: slip.text}
        yield Fault(f"text.{slip.code}", folder + slip.file, slip.line, data=data)
