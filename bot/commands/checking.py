"""Everything that `prichal check` looks at: packs, their texts, templates, and the bot's texts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bot.commands.beside import beside
from bot.commands.strangers import strangers
from flows.centre import Centre
from flows.compiling.including import references
from flows.compiling.messages import Messages
from flows.compiling.proof import Proof
from flows.compiling.source import Fault, Source
from flows.compiling.source import Path as FaultPath
from flows.compiling.texts import differing, texts
from flows.compiling.wording import markup, variants
from flows.model import Pack
from locales.ftl import FtlFile, MessageShape, read_ftl
from locales.lookup import LANGUAGES, Language, common_files, pack_files
from locales.texts import texts as common_texts
from storage.exports import templates
from storage.pack_files import demand_regular, printable
from storage.packs import compile_folder, read_pack, unreadable

_NAME = re.compile(r"-?[A-Za-z][\w-]*")


def pack_proof(folder: Path, centre: Centre | None) -> Proof:
    """What was decided by search in one pack, and what was not."""
    return compile_folder(folder, centre).proof


def pack_faults(folder: Path, centre: Centre | None) -> list[Fault]:
    """All faults of one pack: its data, its texts, its templates."""
    compiled = compile_folder(folder, centre)
    faults = [*compiled.faults, *strangers(folder)]
    messages = _messages(folder, faults)
    if compiled.pack is not None:
        faults += texts(compiled.pack, messages, _unread(faults))
        faults += _unnamed_terms(compiled.pack, folder)
        faults += beside(compiled.pack, folder)
        faults += templates.faults(compiled.pack, folder / templates.FOLDER)
    return sorted(faults, key=lambda fault: fault.place)


def own_faults() -> list[Fault]:
    """Faults of the bot's own texts: slips, and what differs between the languages."""
    faults: list[Fault] = []
    messages: dict[Language, dict[str, MessageShape]] = {}
    for language in LANGUAGES:
        found = messages.setdefault(language, {})
        for path in common_files(language):
            ftl = read_ftl(path, f"{language}/{path.name}")
            faults += _slips(ftl)
            found |= ftl.messages
        faults += [*markup(found), *references(found), *variants(found)]
    first, *others = messages.values()
    faults += [fault for other in others for fault in differing(first, other)]
    return faults


def _messages(folder: Path, faults: list[Fault]) -> dict[str, Messages]:
    """The pack's messages by language, as far as all its files can be read."""
    messages: dict[str, Messages] = {}
    for language in LANGUAGES:
        files = pack_files(language, folder)
        if not files:
            name = f"{language}.ftl"
            faults.append(Fault("text.no_file", name, 1, data={"file": name}))
            continue
        found: dict[str, MessageShape] = {}
        read = [_read_ftl(folder, file, faults) for file in files]
        for ftl in filter(None, read):
            faults += [*_slips(ftl), *_again(ftl, found)]
            found |= ftl.messages
        if all(ftl is not None and not _lost(ftl) for ftl in read):
            messages[language] = found
    return messages


def _read_ftl(folder: Path, file: Path, faults: list[Fault]) -> FtlFile | None:
    """A file of texts; what can't be opened is a fault."""
    name = printable(file.relative_to(folder).as_posix())
    try:
        demand_regular(file)
        return read_ftl(file, name)
    except OSError as wrong:
        faults.append(unreadable(name, wrong))
        return None


def _lost(ftl: FtlFile) -> bool:
    """Whether nothing of a file could be read: which texts are missing can't be told then."""
    return any(slip.code in {"not_utf8", "too_deep"} for slip in ftl.slips)


def _unread(faults: Iterable[Fault]) -> set[str]:
    """Names of the messages that Fluent could not read."""
    found = (_NAME.match(fault.data["found"]) for fault in faults if fault.code == "text.junk")
    return {name[0] for name in found if name}


def _unnamed_terms(pack: Pack, folder: Path) -> Iterator[Fault]:
    """Terms of services whose `of` the bot has no name for."""
    known = common_texts("ru")
    for service in pack.services:
        for t, term in enumerate(service.terms):
            if not known.has(f"term-{term.of}"):
                source, path = _written(pack, service.id, folder)
                data = {"of": term.of, "service": service.id}
                yield source.fault("term.name", (*path, "terms", t), **data)


def _written(pack: Pack, service: str, folder: Path) -> tuple[Source, FaultPath]:
    """Where a service is written: its own file, or its place in `pack.yaml`."""
    sources = read_pack(folder)[0].sources
    for source in sources.values():
        if source.file.startswith("services/") and source.node(("id",)) == service:
            return source, ()
    source = sources["pack.yaml"]
    listed = source.node(("services",))
    inline = [one.get("id") for one in listed] if isinstance(listed, list) else []
    return source, ("services", inline.index(service))


def _again(ftl: FtlFile, found: Mapping[str, MessageShape]) -> Iterator[Fault]:
    """Messages that another file of the pack has already."""
    for key in sorted(ftl.messages.keys() & found.keys()):
        message = ftl.messages[key]
        yield Fault("text.twice", message.file, message.line, data={"key": key})


def _slips(ftl: FtlFile) -> Iterator[Fault]:
    """What Fluent itself does not read as it was meant."""
    for slip in ftl.slips:
        data = {"junk": {"found": slip.text}, "twice": {"key": slip.text}}.get(slip.code, {})
        yield Fault(f"text.{slip.code}", slip.file, slip.line, data=data)
