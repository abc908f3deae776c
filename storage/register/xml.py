"""Reads the companies of one XML file of the SME register, a portion at a time.

The schema is VO_RRMSP of the Federal Tax Service, version 4 (files of 4.01 to 4.06 are public): a
root `Файл` with `ТипИнф="РЕЕСТРМСП"`, in it one `Документ` a company. Elements that are not kept
are passed over, so that a new one does no harm.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.parsers import expat

from storage.register.document import WANTED, Attributes, Document
from storage.register.faults import RegisterFault
from storage.register.records import Record

ROOT, DOCUMENT = "Файл", "Документ"
TYPE, VERSION = "РЕЕСТРМСП", "4."

DEEPEST = 16
"""The schema's own depth is 4; what is deeper only eats memory."""

LONGEST = 1 << 20
"""Bytes of one tag: the largest of the schema has some thousands."""


class XmlFile:
    """One file. `as_of` is the latest day that its documents are of, as far as they were read."""

    def __init__(self, label: str) -> None:
        """`label`: how a person finds the file."""
        self.as_of: date | None = None
        self._label = label
        self._depth = 0
        self._count = 0
        self._document: Document | None = None
        self._found: list[Record | None] = []
        self._parser = self._new_parser()

    def records(self, portions: Iterable[bytes]) -> Iterator[Record | None]:
        """The companies in the file's order; None for a document without an ИНН or a day.

        Raises RegisterFault with the number of the document and the line.
        """
        fed = 0
        for portion in portions:
            fed += len(portion)
            self._parse(portion, last=False)
            if fed - self._parser.CurrentByteIndex > LONGEST:
                raise self._fault("register.broken_xml", why="tag")
            yield from self._found
            self._found.clear()
        self._parse(b"", last=True)
        yield from self._found

    def _new_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        return parser

    def _parse(self, portion: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(portion, last)
        except (expat.ExpatError, LookupError, ValueError) as wrong:
            # LookupError, ValueError: an encoding that Python does not know.
            raise self._fault("register.broken_xml", why=str(wrong)) from wrong

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth += 1
        if self._document is not None:
            if name in WANTED:
                self._document.add(name, attributes)
            elif name == DOCUMENT or self._depth > DEEPEST:
                raise self._fault("register.wrong_schema", found=name[:50])
        elif self._depth == 1:
            self._root(name, attributes)
        elif name == DOCUMENT:
            self._document = Document(attributes)
        elif self._depth > DEEPEST:
            raise self._fault("register.wrong_schema", found=name[:50])

    def _end(self, name: str) -> None:
        self._depth -= 1
        if name == DOCUMENT and self._document is not None:
            self._count += 1
            day = self._document.as_of
            if day is not None:
                self.as_of = max(day, self.as_of or day)
            self._found.append(self._document.record() if day is not None else None)
            self._document = None

    def _root(self, name: str, attributes: Attributes) -> None:
        type_, version = attributes.get("ТипИнф", ""), attributes.get("ВерсФорм", "")
        if (name, type_) != (ROOT, TYPE) or not version.startswith(VERSION):
            found = " ".join(part[:50] for part in (name, type_, version) if part)
            raise self._fault("register.wrong_schema", found=found)

    def _doctype(self, *_declared: object) -> None:
        """Entities can blow a small file up to gigabytes; the schema has none."""
        raise self._fault("register.forbidden_xml")

    def _fault(self, code: str, **data: str) -> RegisterFault:
        place = {"record": str(self._count + 1), "line": str(self._parser.CurrentLineNumber)}
        return RegisterFault(code, file=self._label, **place, **data)
