"""What the result card says of the score: plain words, the shortest way first."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from flows.next_level import Step, Way, next_level
from flows.scoring import Score, score
from flows.visibility import effective
from handlers.views.score import score_text
from locales.lookup import Language, pack_texts
from locales.texts import texts
from storage.packs import PACKS, load_packs
from tests.support import ways
from tests.support.product import clean, product
from tests.support.scored import FORM, PACK, company

WITHOUT = ("[Да]",) * 4
"""Presentation, money, capacity and a budget, in this order in the form."""


def unready() -> tuple[str, ...]:
    """Somebody who has never sold on a marketplace and has none of these."""
    steps = list(ways.SCORING)
    sales = steps.index("Alibaba.com — 2 млн ₽ за год")
    steps[sales - 1 : sales + 1] = ["[Нет]"]
    needed = steps.index("[Всё верно]", sales) + 2
    assert tuple(steps[needed : needed + 4]) == WITHOUT
    steps[needed : needed + 4] = ["[Нет]"] * 4
    return tuple(steps)


async def test_in_the_chat_the_shortest_way_stands_first(tmp_path: Path) -> None:
    async with product(tmp_path) as bot:
        await bot.owner.say("/start")
        card = await bot.owner.go(
            (*ways.CONSENT, *ways.ANKETA, *ways.FINISH, *unready(), *ways.FINISH)
        )
        # 91 points less 7, 5, 5, 4 and 5: 65 of the 70 that are wanted; experience brings 7.
        lines = card.text.splitlines()
        at = lines.index("До уровня «Готовы к размещению» не хватает 5 баллов. Хватит этого:")
        assert lines[at - 4 : at - 2] == ["Скоринг: 65 из 100 ▰▰▰▰▰▰▱▱▱▱", "Можно готовиться"]
        assert lines[at + 1].startswith("· Добавит 7 баллов. Откройте магазин на российской")
        assert lines[at + 2] == ""
        clean(bot)


def scored(name: str) -> tuple[Score, Way | None]:
    pack = load_packs(None, [PACK])[PACK]
    assert pack.scoring is not None
    counted = effective(pack.forms[FORM], company(name))
    return score(pack.scoring, counted), next_level(pack.scoring, pack.forms[FORM], counted)


def said(found: Score, way: Way | None, language: Language = "ru") -> list[str]:
    words = pack_texts(language, PACKS / PACK)
    return re.sub("<[^>]+>", "", score_text(found, way, words, texts(language))).splitlines()


def test_a_company_at_the_very_start_gets_a_short_list() -> None:
    lines = said(*scored("weak"))
    at = lines.index("До уровня «Можно готовиться» не хватает 40 баллов. Хватит этого:")
    assert [line.split(".")[0] for line in lines[at + 1 : at + 5]] == [
        "· Добавит 12 баллов",
        "· Добавит 10 баллов",
        "· Добавит 10 баллов",
        "· Добавит 8 баллов",
    ]


def test_without_a_way_the_three_best_are_advised() -> None:
    found, way = scored("weak")
    assert way is not None
    long = replace(way, steps=tuple(Step("capacity", 1) for _ in range(6)))
    for other in (None, long, replace(way, steps=()), replace(way, steps=(), decided=False)):
        lines = said(found, other)
        at = lines.index("Что поднимет балл:")
        assert [line.split(".")[0] for line in lines[at + 1 : at + 4]] == [
            "· Добавит 12 баллов",
            "· Добавит 10 баллов",
            "· Добавит 10 баллов",
        ]
        assert not lines[at + 4]


def test_with_all_points_nothing_is_advised() -> None:
    lines = said(*scored("strong"))
    assert not [line for line in lines if "Добавит" in line or "поднимет" in line]


@pytest.mark.parametrize(
    ("missing", "language", "words"),
    [
        (1, "ru", "не хватает 1 балла."),
        (3, "ru", "не хватает 3 баллов."),
        (21, "ru", "не хватает 21 балла."),
        (1, "en", "1 point missing"),
        (2, "en", "2 points missing"),
    ],
)
def test_numbers_go_with_their_words(missing: int, language: Language, words: str) -> None:
    found, way = scored("weak")
    assert way is not None
    lines = said(found, replace(way, missing=missing, steps=(Step("capacity", 1),)), language)
    assert any(words in line for line in lines)
    assert any(("Добавит 1 балл." if language == "ru" else "Adds 1 point.") in one for one in lines)
