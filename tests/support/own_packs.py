"""A centre's own copy of a pack, edited as its keeper would: YAML, texts, templates."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from storage.packs import PACKS

PACK = "rec-marketplaces"

SITE = """      - id: site
        kind: url
        clause: Прил. 1
        official: Сайт компании
        required: false
        prefill: company.site
        remember: company.site
"""
EXPERIENCE = "          - {id: regular, official: Регулярные поставки}\n"
OFTEN = """          - {id: yearly, official: Раз в год и чаще}
          - {id: monthly, official: Каждый месяц}
"""
STAFF = """      - id: employees
        kind: integer
        clause: Прил. 1
        official: Сколько человек работает в компании
        min: "1"
"""
INN = """        prefill: company.inn
        remember: company.inn

"""


@dataclass(frozen=True)
class OwnPacks:
    """The folder that PACKS_DIR names."""

    folder: Path

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace `old`, which stands in a file of the pack once or more."""
        path = self.folder / PACK / file
        source = path.read_text(encoding="utf-8")
        assert old in source, f"{file} has no {old!r}"
        path.write_text(source.replace(old, new), encoding="utf-8")

    def add_texts(self, ru: str, en: str) -> None:
        """New messages."""
        for name, text in (("ru.ftl", ru), ("en.ftl", en)):
            with (self.folder / PACK / name).open("a", encoding="utf-8") as file:
                file.write("\n" + text)

    def wording(self) -> None:
        """Only the words of a question change."""
        self.edit("ru.ftl", "Как полностью называется ваша компания?", "Как называется компания?")

    def widen(self) -> None:
        """An edit that keeps every answer and asks nothing: one more option."""
        past = "          - {id: past, official: Давно}\n"
        self.edit("forms/anketa.yaml", EXPERIENCE, EXPERIENCE + past)
        self.add_texts(
            "anketa-export_experience--past = Давно", "anketa-export_experience--past = Long ago"
        )

    def without_site(self) -> None:
        """The question of the site goes."""
        self.edit("forms/anketa.yaml", SITE, "")

    def with_employees(self) -> None:
        """A new question in the first section."""
        self.edit("forms/anketa.yaml", INN, INN.rstrip() + "\n" + STAFF + "\n")
        self.add_texts(
            "anketa-employees = Сколько человек у вас работает?\n"
            "    .why = Так видно, справится ли компания с заказами.\n"
            "    .example = 12\n"
            "    .short = Работников\n",
            "anketa-employees = How many people work for you?\n"
            "    .why = It shows whether you can cope with orders.\n"
            "    .example = 12\n"
            "    .short = Employees\n",
        )

    def other_experience(self) -> None:
        """An option gives way to two others: who had chosen it is asked again."""
        self.edit("forms/anketa.yaml", EXPERIENCE, OFTEN)
        self.edit("forms/anketa.yaml", "[one_off, regular]", "[one_off, yearly, monthly]")
        for name, yearly, monthly in (
            ("ru.ftl", "Раз в год и чаще", "Каждый месяц"),
            ("en.ftl", "Once a year or more", "Every month"),
        ):
            path = self.folder / PACK / name
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            key = "anketa-export_experience--"
            told = [
                f"{key}yearly = {yearly}\n{key}monthly = {monthly}\n"
                if line.startswith(f"{key}regular")
                else line
                for line in lines
            ]
            path.write_text("".join(told), encoding="utf-8")


def own_packs(directory: Path) -> OwnPacks:
    """A copy of the pack as it comes with the program."""
    folder = directory / "own-packs"
    shutil.copytree(PACKS / PACK, folder / PACK)
    return OwnPacks(folder)
