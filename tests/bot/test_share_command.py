"""`prichal share`: a price divided by the rules of the regulations, as the sources have them."""

import json
from typing import Any

import pytest
from click.testing import CliRunner

from bot.__main__ import main

RUN = CliRunner()


def share(*arguments: str) -> dict[str, Any]:
    done = RUN.invoke(main, ["share", *arguments, "--json"], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    data: dict[str, Any] = json.loads(done.output)
    return data


@pytest.mark.parametrize(
    ("arguments", "centre", "business", "clause"),
    [
        ("khabarovsk-export 4.2 --price 1400000", "1000000.00", "400000.00", "3:4.2"),
        ("khabarovsk-export 4.2 --price 100.01", "80.00", "20.01", "3:4.2"),
        ("khabarovsk-export 4.2 --price 900000 --used 700000", "300000.00", "600000.00", "3:4.2"),
        ("khabarovsk-export 4.3 --part base.1 --price 100000", "70000.00", "30000.00", "3:4.3"),
        ("khabarovsk-export 4.3 --part base.2 --price 100000", "100000.00", "0.00", "3:4.3"),
        ("khabarovsk-export 4.4 --price 500000", "300000.00", "200000.00", "3:4.4"),
        ("khabarovsk-export 4.5 --price 500000", "400000.00", "100000.00", "3:4.5"),
        (
            "khabarovsk-export 5.1 --part additional.6 --price 500000",
            "300000.00",
            "200000.00",
            "3:5.1",
        ),
        (
            "khabarovsk-export 5.2 --part additional.1 --price 500000",
            "150000.00",
            "350000.00",
            "3:5.2",
        ),
        ("khabarovsk-export 5.8 --price 500000", "500000.00", "0.00", "3:5.8"),
        ("orel-cluster 3:5.3 --price 100000.01", "90000.00", "10000.01", "3:5.3"),
        ("orel-cluster 4:6.3 --price 100000 --category svo", "95000.00", "5000.00", "4:6.3"),
        ("orel-cluster 4:6.3 --price 300000", "200000.00", "100000.00", "4:6.3"),
        ("orel-cluster 4:9 --price 100000 --category svo", "80000.00", "20000.00", "4:9"),
        ("orel-cluster 4:9 --price 500000", "300000.00", "200000.00", "4:9"),
        ("kaliningrad-cluster 5 --price 1000000", "450000.00", "550000.00", "Прил. 1"),
        ("kaliningrad-cluster 13 --price 100000", "95000.00", "5000.00", "6.1.1"),
    ],
)
def test_the_sources_figures(arguments: str, centre: str, business: str, clause: str) -> None:
    result = share(*arguments.split())
    assert (result["centre"], result["business"]) == (centre, business)
    assert clause in result["clause"].split(", ")
    assert result["rule"]
    assert all(isinstance(line, str) and line for line in result["working"])


def test_the_working_is_shown_with_the_clause_of_each_step() -> None:
    result = share("khabarovsk-export", "4.2", "--price", "1400000")
    nbsp = "\u00a0"
    assert [line.replace(nbsp, " ") for line in result["working"]] == [
        "Доля бизнеса: 20 % от 1 400 000 ₽ = 280 000 ₽ (разд. 3, п. 4.2)",
        "Центр платит не больше 1 000 000 ₽ на компанию в год (разд. 3, п. 4.2)",
        "Сверх предела 120 000 ₽: это тоже платит бизнес (разд. 3, п. 4.2)",
    ]


@pytest.mark.parametrize("row", [str(number) for number in range(1, 14)])
def test_every_row_of_kaliningrads_limits_is_found(row: str) -> None:
    """Приложение 1 has 13 rows; the business never pays less than 5 % [6.1.1]."""
    result = share("kaliningrad-cluster", row, "--price", "100000")
    assert float(result["business"]) >= 5000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("khabarovsk-export 9.9 --price 1", "4.2"),
        ("khabarovsk-export 4.2 --part base.77 --price 1", "base.77"),
        ("khabarovsk-export 5.9 --price 100", "additional.3"),
        ("khabarovsk-export 4.2 --price 0", "больше нуля"),
        ("khabarovsk-export 4.2 --price много", "много"),
        ("khabarovsk-export 4.2 --price 100 --used -5", "-5"),
    ],
)
def test_a_slip_is_told_with_what_to_do(arguments: str, said: str) -> None:
    done = RUN.invoke(main, ["share", *arguments.split()])
    assert done.exit_code == 2
    assert said in done.output
    assert "Traceback" not in done.output


def test_without_json_the_same_in_words() -> None:
    done = RUN.invoke(
        main, ["share", "orel-cluster", "4:6.3", "--price", "100000", "--language", "en"]
    )
    assert done.exit_code == 0
    assert "The business pays at least 10%" in done.output
    assert "section 4, clause 6.3" in done.output


def test_a_free_service_points_to_its_priced_parts() -> None:
    whole = ["share", "khabarovsk-export", "5.1", "--price", "500000"]
    shown = RUN.invoke(main, whole).output
    assert "Центр платит всю цену" in shown
    last = shown.splitlines()[-1]
    assert last == ("У частей своя цена: additional.6. Посчитать одну: --part additional.6")
    assert "У частей" not in RUN.invoke(main, [*whole, "--part", "additional.6"]).output
    assert share(*whole[1:])["parts"] == ["additional.6"]


def test_an_unknown_category_is_refused_with_the_known_ones() -> None:
    asked = ["share", "khabarovsk-export", "4.2", "--price", "100", "--category", "sfo"]
    done = RUN.invoke(main, asked)
    assert done.exit_code == 2
    assert done.output == "Нет категории «sfo». Есть: svo\n"
    # One that is known is no slip, also where it has no share of its own.
    assert RUN.invoke(main, [*asked[:-1], "svo"]).exit_code == 0
