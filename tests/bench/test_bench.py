"""The benchmark measures what it says; speed itself is no matter of tests."""

from pathlib import Path

import pytest

from bench import http1
from bench.contestants import FLOOR, PEER, SQLITE, contestants, whole_plan
from bench.figures import percentile
from bench.plan import rules
from bench.prepared import PreparedSqlite, missing_answers
from bench.rounds import Stages
from bot.settings import DEFAULT_CENTRE

PEOPLE = 2


def test_the_plan_asks_every_question_of_the_form() -> None:
    plan = whole_plan()
    assert list(plan.values) == [q.id for q in rules(DEFAULT_CENTRE).form.questions]
    assert plan.texts == 12


@pytest.mark.parametrize("name", [FLOOR, PEER, SQLITE])
async def test_everybody_is_answered_to_the_end(name: str, tmp_path: Path) -> None:
    plan = whole_plan()
    one = next(c for c in contestants(tmp_path, with_postgres=False) if c.name == name)
    if one.prepared is not None:
        await one.prepared.make(PEOPLE)
    found = await Stages(plan, PEOPLE).throughput(one)
    taps = (len(plan.inputs) - plan.texts) / len(plan.inputs)
    assert found.missing == 0
    assert 1.0 <= found.calls <= 2.0
    assert found.press_answers == pytest.approx(0.0 if name == FLOOR else taps)


async def test_an_answer_that_is_not_stored_is_missed(tmp_path: Path) -> None:
    prepared = PreparedSqlite(tmp_path)
    await prepared.make(PEOPLE)
    plan, url = whole_plan(), f"sqlite+aiosqlite:///{tmp_path}/prichal.db"
    assert await missing_answers(url, tmp_path, PEOPLE, plan) == PEOPLE * len(plan.values)


def test_messages_are_cut_wherever_they_arrive_in_pieces() -> None:
    sent = b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 403 Forbidden\r\n\r\n"
    messages = http1.Messages()
    got = [message for byte in sent for message in messages.feed(bytes([byte]))]
    assert [(http1.status(head), body) for head, body in got] == [(200, b"abc"), (403, b"")]
    assert http1.path(b"POST /bot1:a/sendMessage HTTP/1.1\r\nHost: a") == "/bot1:a/sendMessage"


def test_percentiles_are_of_the_nearest_rank() -> None:
    hundred = [float(number) for number in range(1, 101)]
    assert [percentile(hundred, p) for p in (50, 95, 99, 100)] == [50.0, 95.0, 99.0, 100.0]
    assert percentile([7.0], 99) == 7.0
