"""Files of the SME register as the Federal Tax Service publishes them, with invented companies."""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from xml.sax.saxutils import quoteattr

from stdnum.ru.inn import calc_company_check_digit

DAY = "10.11.2026"


@dataclass(frozen=True)
class Sme:
    """One company or sole trader; what is None stands not in the file."""

    inn: str | None
    name: str = 'ООО "ПРИЧАЛ"'
    short_name: str | None = None
    ogrn: str = "1164000000017"
    kind: str = "1"
    category: str = "1"
    region: str = "40"
    main: str | None = "62.01"
    more: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    entered: str = "10.08.2019"
    as_of: str | None = DAY


def document(sme: Sme) -> str:
    """The element `Документ`; the names of a sole trader are three words."""
    head = {
        "ИдДок": "x",
        "ДатаСост": sme.as_of,
        "ДатаВклМСП": sme.entered,
        "ВидСубМСП": sme.kind,
        "КатСубМСП": sme.category,
        "ПризНовМСП": "2",
    }
    more = [_okved("СвОКВЭДДоп", code) for code in sme.more]
    main = [_okved("СвОКВЭДОсн", sme.main)] if sme.main else []
    reported = [_okved("СвОКВЭДОсн", code) for code in sme.reported]
    inside = [
        _trader(sme) if sme.kind in {"2", "3"} else _company(sme),
        _element("СведМН", {"КодРегион": sme.region}, [_element("Регион", {"Наим": "КАЛУЖСКАЯ"})]),
        _element("СвОКВЭД", {}, [*main, *more]),
        *([_element("СвОКВЭДотч", {}, reported)] if reported else []),
        _element("СвПрод", {"КодПрод": "1", "НаимПрод": "Изделие"}),
    ]
    return _element("Документ", head, inside)


def xml(documents: Iterable[str], encoding: str = "utf-8", **root: str) -> bytes:
    """A whole file; `root` are attributes of `Файл` that differ from the usual ones."""
    return b"".join(stream(documents, encoding, **root))


def stream(documents: Iterable[str], encoding: str = "utf-8", **root: str) -> Iterable[bytes]:
    """The same in portions: a line a document."""
    usual = {"ИдФайл": "x", "ВерсФорм": "4.06", "ТипИнф": "РЕЕСТРМСП", "КолДок": "1", **root}
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in usual.items())
    head = f'<?xml version="1.0" encoding="{encoding}"?>\n<Файл{attributes}>\n'
    for text in chain([head], documents, ["</Файл>\n"]):
        yield text.encode(encoding)


def zipped(path: Path, files: Mapping[str, bytes]) -> Path:
    """A ZIP of these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def smes(count: int, first: int = 0, name: str = "", as_of: str = DAY) -> list[Sme]:
    """So many companies, named by their number."""
    numbers = range(first, first + count)
    return [Sme(inn(number), f"ООО {name or number}", as_of=as_of) for number in numbers]


def inn(number: int) -> str:
    """The valid ИНН of a company of Kaluga, by a number of one's own."""
    head = f"{402500000 + number}"
    return f"{head}{calc_company_check_digit(head)}"


def _company(sme: Sme) -> str:
    short = {"НаимОргСокр": sme.short_name} if sme.short_name else {}
    return _element("ОргВклМСП", {"НаимОрг": sme.name, **short, "ИННЮЛ": sme.inn, "ОГРН": sme.ogrn})


def _trader(sme: Sme) -> str:
    names = dict(zip(("Фамилия", "Имя", "Отчество"), sme.name.split(), strict=False))
    person = _element("ФИОИП", {**names})
    return _element("ИПВклМСП", {"ИННФЛ": sme.inn, "ОГРНИП": sme.ogrn}, [person])


def _okved(name: str, code: str) -> str:
    return _element(name, {"КодОКВЭД": code, "НаимОКВЭД": "Вид", "ВерсОКВЭД": "2014"})


def _element(name: str, attributes: Mapping[str, str | None], inside: Iterable[str] = ()) -> str:
    given = "".join(
        f" {key}={quoteattr(value)}" for key, value in attributes.items() if value is not None
    )
    content = "".join(inside)
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"
