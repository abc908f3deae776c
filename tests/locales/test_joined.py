"""Joining words and values says what Fluent itself would say."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from locales.ftl import MessageShape, PatternShape, read_messages
from locales.lookup import LANGUAGES, Html, Language, Lookup, TextMissing, common_files
from storage.packs import PACKS

FILES = [
    (language, file)
    for language in LANGUAGES
    for file in (*common_files(language), *PACKS.glob(f"*/{language}.ftl"))
]

CHOOSING = """
brand = Prichal
plain = { $who }: { $what }
choosing = { $count ->
    [one] one thing
   *[other] { $count } things
} of { $who }
including = { brand } greets { $who }
    .short = { "" } hello
"""


@pytest.mark.parametrize(
    ("language", "file"), FILES, ids=[f"{file.parent.name}-{file.name}" for _, file in FILES]
)
def test_every_text_is_what_fluent_makes_of_it(language: Language, file: Path) -> None:
    lookup = Lookup(language, [file])
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    compared = 0
    messages = read_messages(file)
    for message in messages.values():
        compiled = bundle.get_message(message.id)
        for attribute, shape in message.patterns.items():
            values = {name: f"<i>{name}</i>" for name in wanted(messages, shape)}
            pattern = compiled.attributes[attribute] if attribute else compiled.value
            assert pattern is not None
            expected, faults = bundle.format_pattern(pattern, values)
            assert not faults
            key = f"{message.id}.{attribute}" if attribute else message.id
            given = {name: Html(value) for name, value in values.items()}
            assert lookup.get(key, **given) == expected
            compared += 1
    assert compared > 3


def wanted(messages: Mapping[str, MessageShape], shape: PatternShape) -> frozenset[str]:
    """The variables of a text and of all that it includes."""
    names = shape.variables
    for reference in shape.references:
        message, _, attribute = reference.partition(".")
        names |= wanted(messages, messages[message].patterns[attribute])
    return names


@pytest.fixture
def lookup(tmp_path: Path) -> Lookup:
    file = tmp_path / "en.ftl"
    file.write_text(CHOOSING, encoding="utf-8")
    return Lookup("en", [file])


def test_a_text_that_chooses_or_includes_another_is_resolved(lookup: Lookup) -> None:
    assert lookup.get("choosing", count="one", who="<A>") == "one thing of &lt;A&gt;"
    assert lookup.get("including", who="you") == "Prichal greets you"
    assert lookup.get("including.short") == " hello"


def test_a_text_that_chooses_takes_a_long_value_too(lookup: Lookup) -> None:
    told = lookup.get("choosing", count="other", who="a" * 5000)
    assert told == "other things of " + "a" * 5000


@pytest.mark.parametrize("key", ["plain", "choosing"])
def test_a_value_that_is_missing_is_a_fault(lookup: Lookup, key: str) -> None:
    with pytest.raises(TextMissing):
        lookup.get(key, who="you")


def test_a_text_that_is_missing_is_a_fault(lookup: Lookup) -> None:
    assert lookup.find("nothing") is None
    assert lookup.find("plain.nothing") is None
    with pytest.raises(TextMissing):
        lookup.get("nothing")
