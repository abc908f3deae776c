"""A pack's forms as they are published: read from its folder, with their texts and papers."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from flows.editions import Edition, KeptPaper, messages
from flows.model import Form, Pack, PrintedForm
from flows.people import Language
from locales.former import Sources
from locales.lookup import LANGUAGES

PRINT = "print"
"""Where a pack keeps the templates of its printed forms."""


def editions(pack: Pack, folder: Path) -> tuple[Edition, ...]:
    """Every form of the pack as it is today; `folder` is the pack's own."""
    sources = {language: Sources(language, folder) for language in LANGUAGES}
    contents: dict[str, bytes] = {}
    papers = [_paper(pack, one, folder / PRINT, contents) for one in pack.printed]
    return tuple(_edition(form, sources, papers, contents) for form in pack.forms.values())


def _edition(
    form: Form,
    sources: Mapping[Language, Sources],
    papers: list[KeptPaper],
    contents: Mapping[str, bytes],
) -> Edition:
    own = tuple(paper for paper in papers if form.id in paper.printed.forms)
    wanted = messages(form) | {f"printed-{paper.printed.id}" for paper in own}
    written = {language: source.source_of(wanted).encode() for language, source in sources.items()}
    texts = {language: digest(one) for language, one in written.items()}
    kept = {texts[language]: one for language, one in written.items()}
    files = {name: contents[name] for paper in own for name in paper.files.values()}
    return Edition(form, texts, own, {**kept, **files})


def _paper(pack: Pack, printed: PrintedForm, folder: Path, contents: dict[str, bytes]) -> KeptPaper:
    files = {}
    for file in _templates(folder, printed):
        body = file.read_bytes()
        files[file.name] = digest(body)
        contents[digest(body)] = body
    versions = {id_: pack.forms[id_].version for id_ in printed.forms if id_ in pack.forms}
    return KeptPaper(printed, versions, files)


def _templates(folder: Path, printed: PrintedForm) -> Iterator[Path]:
    for suffix in ("docx", "typ", "yaml"):
        file = folder / f"{printed.id}.{suffix}"
        if file.is_file():
            yield file


def digest(content: bytes) -> str:
    """Its SHA-256 in hex."""
    return sha256(content).hexdigest()
