"""HTML as the Bot API reads it, and as the chat page shows it again."""

from __future__ import annotations

from typing import Any

import pytest

from bot.emulator.errors import BadRequest
from bot.emulator.markup import parse_html
from bot.emulator.render import to_html
from tests.support.emulator import scene

Row = tuple[str, int, int]

READ: list[tuple[str, str, list[Row]]] = [
    ("просто", "просто", []),
    ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;x&quot;", '1 < 2 && 3 > 2 "x"', []),
    ("&nbsp; &copy; & &#8470;5 &#x416; &#0;", "&nbsp; &copy; & №5 Ж &#0;", []),
    ("<b>а</b><strong>б</strong>", "аб", [("bold", 0, 1), ("bold", 1, 1)]),
    ("<i>а</i> <em>б</em>", "а б", [("italic", 0, 1), ("italic", 2, 1)]),
    ("<u>а</u><ins>б</ins>", "аб", [("underline", 0, 1), ("underline", 1, 1)]),
    (
        "<s>а</s><strike>б</strike><del>в</del>",
        "абв",
        [("strikethrough", 0, 1), ("strikethrough", 1, 1), ("strikethrough", 2, 1)],
    ),
    ("<tg-spoiler>а</tg-spoiler>", "а", [("spoiler", 0, 1)]),
    ('<span class="tg-spoiler">а</span>', "а", [("spoiler", 0, 1)]),
    ("<code>а</code><pre>б</pre>", "аб", [("code", 0, 1), ("pre", 1, 1)]),
    ("<blockquote>а</blockquote>", "а", [("blockquote", 0, 1)]),
    ("<blockquote expandable>а</blockquote>", "а", [("expandable_blockquote", 0, 1)]),
    ("😀<b>😀</b>", "😀😀", [("bold", 2, 2)]),
    ("<B>а<I>б</i></b>", "аб", [("bold", 0, 2), ("italic", 1, 1)]),
    ("<b></b>а", "а", []),
    ("<a href='без адреса'>а</a>", "а", []),
    ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍", [("custom_emoji", 0, 2)]),
]


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_what_is_read(source: str, text: str, entities: list[Row]) -> None:
    got, found = parse_html(source)
    assert got == text
    assert [(one["type"], one["offset"], one["length"]) for one in found] == entities


def test_links_languages_and_people() -> None:
    source = (
        '<a href="https://example.org/?a=1&amp;b=2">сайт</a>'
        '<a href="tg://user?id=42">Анна</a><a href=example.org>x</a>'
        '<pre><code class="language-python">y</code></pre>'
    )
    found = parse_html(source)[1]
    assert found[0]["url"] == "https://example.org/?a=1&b=2"
    assert found[1]["type"] == "text_mention"
    assert found[1]["user"] == {"id": 42}
    assert found[2]["url"] == "http://example.org/"
    assert found[3:] == [{"type": "pre", "offset": 9, "length": 1, "language": "python"}]


REFUSED = [
    ("<carrot>", 'Unsupported start tag "carrot" at byte offset 0'),
    ("я<br>", 'Unsupported start tag "br" at byte offset 2'),
    ("2 < 3", 'Unsupported start tag "" at byte offset 2'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>а", 'Can\'t find end tag corresponding to start tag "b"'),
    ("а</b>", "Unexpected end tag at byte offset 2"),
    (
        "<b>а</i>",
        'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"',
    ),
    ("<b>а</b", "Unclosed end tag at byte offset 5"),
    ('<a href="x', "Unclosed start tag at byte offset 0"),
    ('<a "x">', 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href=x/y>а</a>", "Unexpected end of name token at byte offset 8"),
    ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ('<span class="x">а</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<tg-emoji emoji-id="x">а</tg-emoji>', "Invalid custom emoji identifier specified"),
]


@pytest.mark.parametrize(("source", "words"), REFUSED)
def test_what_is_refused(source: str, words: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {words}"


def entity(kind: str, offset: int, size: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": size, **more}


SHOWN: list[tuple[str, list[dict[str, Any]], str]] = [
    ("<script>&", [], "&lt;script&gt;&amp;"),
    ("😀<b>", [entity("bold", 2, 3)], "😀<b>&lt;b&gt;</b>"),
    ("аб", [entity("bold", 0, 2), entity("italic", 1, 1)], "<b>а<i>б</i></b>"),
    (
        "а",
        [entity("text_link", 0, 1, url="javascript:alert(1)")],
        '<a href="#" target="_blank" rel="noopener noreferrer">а</a>',
    ),
    (
        "a@b.ru",
        [entity("email", 0, 6)],
        '<a href="mailto:a@b.ru" target="_blank" rel="noopener noreferrer">a@b.ru</a>',
    ),
    (
        "x",
        [entity("pre", 0, 1, language='"><img>')],
        '<pre data-language="&quot;&gt;&lt;img&gt;">x</pre>',
    ),
    (
        "/start",
        [entity("bot_command", 0, 6)],
        '<a class="command" data-command="/start">/start</a>',
    ),
]


@pytest.mark.parametrize(("text", "entities", "html"), SHOWN)
def test_what_the_page_shows(text: str, entities: list[dict[str, Any]], html: str) -> None:
    assert to_html(text, entities) == html


async def test_blanks_go_and_entities_move_along() -> None:
    async with scene() as s:
        await s.bot.send_message(
            s.user.chat.id, "\n <b> жирно </b>\x00 https://example.org \n", parse_mode="HTML"
        )
        message = s.user.messages[-1]
        assert message["text"] == "жирно   https://example.org"
        assert message["entities"] == [entity("bold", 0, 6), entity("url", 8, 19)]


async def test_commands_links_and_mentions_of_people_are_marked() -> None:
    async with scene() as s:
        message = s.user.send("/app@prichal_bot 5 для @anna_p: a@b.ru #вопрос 1/2")
        kinds = [(one["type"], one["offset"], one["length"]) for one in message["entities"]]
        assert kinds == [
            ("bot_command", 0, 16),
            ("mention", 23, 7),
            ("email", 32, 6),
            ("hashtag", 39, 7),
        ]
