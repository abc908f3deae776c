"""What is read of a file of the SME register, and what is refused."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.register.faults import RegisterFault
from storage.register.records import Record
from storage.register.xml import XmlFile
from tests.support.sme_files import Sme, document, inn, smes, xml

INN = inn(1)


def read(content: bytes, portion: int = 1 << 16) -> list[Record | None]:
    portions = (content[at : at + portion] for at in range(0, len(content), portion))
    return list(XmlFile("a.xml").records(portions))


def one(sme: Sme) -> Record | None:
    (found,) = read(xml([document(sme)]))
    return found


def code(content: bytes) -> tuple[str, dict[str, str]]:
    with pytest.raises(RegisterFault) as caught:
        read(content)
    return caught.value.code, dict(caught.value.data)


def test_a_company() -> None:
    name = 'ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ "ПРИЧАЛ & КО"'
    sme = Sme(INN, name, 'ООО "ПРИЧАЛ"', category="3", more=("62.02", "01.11.1"))
    assert one(sme) == Record(
        INN, sme.ogrn, 1, 3, name, 'ООО "ПРИЧАЛ"', "62.01 62.02 01.11.1", "40", 20190810
    )


def test_a_name_is_kept_without_what_cannot_be_seen() -> None:
    found = one(Sme(INN, "ООО\u00a0\u202e«ДЁМ»\u202c\u200b", "\u2066«МЁД»"))
    assert found is not None
    assert (found.name, found.short_name) == ("ООО «ДЁМ»", "«МЁД»")


@pytest.mark.parametrize("kind", ["2", "3"])
def test_a_sole_trader_and_the_head_of_a_farm(kind: str) -> None:
    sme = Sme("402500000172", "ПРИЧАЛОВА  АННА", kind=kind, ogrn="316774600000010")
    found = one(sme)
    assert found is not None
    assert (found.inn, found.ogrn) == ("402500000172", "316774600000010")
    assert (found.name, found.kind) == ("ПРИЧАЛОВА АННА", int(kind))


def test_codes_of_activity_stand_once_the_main_one_first() -> None:
    found = one(Sme(INN, main="62.01", more=("01.11", "62.01", "wrong", "01.11")))
    assert found is not None
    assert found.okveds == "62.01 01.11"


def test_reported_codes_count_only_where_none_is_declared() -> None:
    both = one(Sme(INN, main="62.01", reported=("10.11",)))
    reported = one(Sme(INN, main=None, reported=("10.11",)))
    assert both is not None
    assert reported is not None
    assert (both.okveds, reported.okveds) == ("62.01", "10.11")


def test_what_the_register_leaves_out_is_left_out() -> None:
    sme = Sme(INN, " ", None, "12", "9", "0", "", None, entered="31.02.2019")
    assert one(sme) == Record(INN, None, None, None, "", None, None, None, None)


def test_a_region_has_two_digits_though_the_file_has_one() -> None:
    found = one(Sme(INN, region="2"))
    assert found is not None
    assert found.region == "02"


@pytest.mark.parametrize(
    "sme", [Sme(None), Sme("40250000"), Sme("402500000О"), Sme(INN, as_of=None)]
)
def test_without_an_inn_or_a_day_a_document_is_unusable(sme: Sme) -> None:
    assert one(sme) is None


def test_the_day_is_the_latest_of_the_documents() -> None:
    days = [document(Sme(INN, as_of=day)) for day in ("10.11.2026", "10.12.2026", "01.12.2026")]
    file = XmlFile("a.xml")
    assert len(list(file.records([xml(days)]))) == 3
    assert file.as_of == date(2026, 12, 10)


@given(
    names=st.lists(st.text("абвАБВёЁ«»\"'&<> -1", min_size=1, max_size=30), max_size=20),
    encoding=st.sampled_from(["utf-8", "windows-1251", "utf-16"]),
    portion=st.integers(1, 3000),
)
def test_every_encoding_and_portion_gives_the_same_records(
    names: list[str], encoding: str, portion: int
) -> None:
    smes = [Sme(inn(number), name) for number, name in enumerate(names)]
    content = xml(["".join(map(document, smes))], encoding)
    found = [(record.inn, record.name) for record in read(content, portion) if record]
    assert found == [(sme.inn, " ".join(sme.name.split())) for sme in smes]


def test_broken_xml_is_told_with_its_record_and_line() -> None:
    documents = [document(sme) + "\n" for sme in smes(3)]
    content = xml(documents).replace(b"</\xd0\xa4\xd0\xb0\xd0\xb9\xd0\xbb>", b"<oops")
    assert code(content)[0] == "register.broken_xml"
    assert code(content)[1]["record"] == "4"
    assert code(content)[1]["line"] == "6"


def test_a_file_that_ends_too_early_is_broken() -> None:
    content = xml([document(sme) for sme in smes(3)])
    for end in range(1, len(content) - 1, 97):
        assert code(content[:end])[0] == "register.broken_xml"
    assert code(b"")[0] == "register.broken_xml"


def test_entities_are_refused_before_they_grow() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">'
        '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><Файл>&b;</Файл>'
    )
    outside = '<!DOCTYPE Файл [<!ENTITY x SYSTEM "secret.txt">]><Файл>&x;</Файл>'
    assert code(bomb.encode())[0] == "register.forbidden_xml"
    assert code(outside.encode())[0] == "register.forbidden_xml"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (xml([], ТипИнф="РЕЕСТРМСП-ПП"), "Файл РЕЕСТРМСП-ПП 4.06"),
        (xml([], ВерсФорм="5.01"), "Файл РЕЕСТРМСП 5.01"),
        (b"<html><body/></html>", "html"),
    ],
)
def test_another_register_or_version_is_refused(content: bytes, found: str) -> None:
    assert code(content) == (
        "register.wrong_schema",
        {"file": "a.xml", "record": "1", "line": code(content)[1]["line"], "found": found},
    )


def test_a_document_inside_a_document_is_refused() -> None:
    inner = document(Sme(INN))
    outer = re.sub("</Документ>$", inner + "</Документ>", inner)
    assert code(xml([outer]))[0] == "register.wrong_schema"


@pytest.mark.parametrize("around", ["", document(Sme(INN)).removesuffix("</Документ>")])
def test_what_is_nested_without_end_is_refused(around: str) -> None:
    assert code(xml([around + "<a>" * 1000]))[0] == "register.wrong_schema"


def test_a_tag_without_end_is_refused_long_before_memory_is_full() -> None:
    fed = 0

    def endless() -> Iterator[bytes]:
        nonlocal fed
        yield xml([]).partition(b"</")[0] + b'<a b="'
        while fed < 8 << 20:
            fed += 1 << 16
            yield b"a" * (1 << 16)

    with pytest.raises(RegisterFault, match=r"register\.broken_xml"):
        list(XmlFile("a.xml").records(endless()))
    assert fed < 4 << 20


def test_an_unknown_encoding_is_broken_xml() -> None:
    content = xml([]).replace(b"utf-8", b"klingon")
    assert code(content)[0] == "register.broken_xml"
