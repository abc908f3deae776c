"""Forms nobody could try out: the searches stop when their work is used up, and say where."""

import random
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from bot.graph.stops import stops
from bot.graph.ways import Way, Ways
from flows.compiling import finishing, meaning
from flows.compiling.budget import WORK, Budget
from flows.compiling.proof import Proof, Reasoner
from flows.compiling.search import apart
from flows.compiling.source import Source
from flows.compiling.space import Space
from flows.compiling.totals import Adding
from flows.conditions import Test
from flows.model import Form
from tests.support.forms import form, model, question

SOURCE = Source("forms/form.yaml", {}, {(): 1})


def says(name: str, value: bool = True) -> dict[str, Any]:
    return {"field": name, "value": value}


def clauses(count: int) -> Form:
    """A last question that needs very many things at once, three by three."""
    dice = random.Random(1)
    names = [f"q{n}" for n in range(count)]
    three = [
        {"any": [says(name, dice.random() < 0.5) for name in dice.sample(names, 3)]}
        for _ in range(int(4.2 * count))
    ]
    return form(*(question(name) for name in names), question("z", when={"all": three}))


def errors(count: int) -> Form:
    """Whoever says yes to a question has to say yes to the next one."""
    names = [f"q{n}" for n in range(count)]
    checks = [
        {
            "id": f"c{one}",
            "severity": "error",
            "fields": [one, other],
            "when": {"all": [says(one), says(other, False)]},
        }
        for one, other in pairwise(names)
    ]
    return form(*map(question, names), checks=checks)


def parity(count: int) -> Form:
    """A last question that is asked after an odd number of yeses."""

    def odd(first: int) -> dict[str, Any]:
        if first == count - 1:
            return says(f"q{first}")
        rest, here = odd(first + 1), says(f"q{first}")
        return {"any": [{"all": [here, {"not": rest}]}, {"all": [{"not": here}, rest]}]}

    return form(*(question(f"q{n}") for n in range(count)), question("z", when=odd(0)))


def options(count: int) -> Form:
    """A list of which every option matters together with an answer of its own."""
    names = [f"o{n}" for n in range(count)]
    every = [
        {"any": [{"field": "list", "op": "contains", "value": name}, says(f"q{n}")]}
        for n, name in enumerate(names)
    ]
    yes = [question(f"q{n}") for n in range(count)]
    listed = question("list", "choices", options=names)
    return form(listed, *yes, question("z", when={"all": every}))


def following(count: int) -> Form:
    """Every question hangs on the one before."""
    later = (question(f"q{n}", when=says(f"q{n - 1}")) for n in range(1, count))
    return form(question("q0"), *later)


@pytest.mark.parametrize(
    ("of", "count"),
    [(clauses, 60), (errors, 150), (parity, 9), (options, 40), (following, 900)],
)
def test_a_hard_form_is_given_up_when_the_work_is_used_up(
    of: Callable[[int], Form], count: int
) -> None:
    made, proof = of(count), Proof(budget=Budget(WORK // 10))
    reasoner = Reasoner(made, proof)
    found = [*meaning.questions(reasoner, SOURCE), *finishing.checks(reasoner, SOURCE)]
    assert [fault.code for fault in found] == []
    assert proof.undecided.total() > 0
    # What is done without asking is bounded by the square of the form's size.
    assert proof.budget.left > -3 * WORK
    told = [note for note in proof.notes if note.code == "proof.undecided"]
    assert 0 < len(told) <= 6
    assert len({note.path for note in told}) == len(told)
    assert len(proof.notes) <= len(told) + 1
    more = proof.notes[len(told) :]
    assert sum(int(note.data["count"]) for note in more) == proof.undecided.total() - len(told)


def test_sums_that_double_with_every_rule_are_given_up() -> None:
    rules = [{"id": f"r{n}", "points": 2**n, "when": says(f"q{n}")} for n in range(40)]
    space = Space(form(*(question(f"q{n}") for n in range(40))))
    found = Adding(space).totals(model({"id": "one", "rules": rules}))
    assert (found.totals, found.outcome.possible) == (frozenset(), None)
    assert found.outcome.size == 2**40


def test_one_hard_search_leaves_work_for_the_next() -> None:
    budget = Budget()
    budget.begin()
    while not budget.spent:
        budget.take(1)
    budget.end()
    assert budget.left - budget.floor > WORK // 2


def test_a_form_that_is_too_hard_is_drawn_with_every_way() -> None:
    made = clauses(60)
    line = stops(made)
    ways = Ways(made, line).all()
    assert {Way(60, 61), Way(60, 62)} <= set(ways)


def test_parts_that_meet_late_come_together() -> None:
    space = Space(form(*(question(f"q{n}") for n in range(9))))
    made = space.formulas
    told = [space.formula(Test(field=f"q{n}")) for n in range(9)]
    two = {n: made.any((told[n], told[n + 1])) for n in (0, 3, 6)}
    groups = apart([*two.values(), made.any((told[1], told[7]))])
    assert sorted(len(group) for group in groups) == [1, 3]
    assert next(group for group in groups if len(group) == 1) == [two[3]]
