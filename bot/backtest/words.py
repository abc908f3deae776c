"""How rules, levels, marketplaces and questions of the two packs are called."""

from dataclasses import dataclass

from bot.backtest.line import Line
from bot.simulation.scored import plain
from flows.model import Pack
from flows.points import Rule
from handlers.views.condition import ConditionWords
from handlers.views.values import question_name
from locales.lookup import Lookup
from locales.texts import Texts


@dataclass(frozen=True, slots=True)
class Words:
    """The edited pack's words first, then today's, then the id."""

    today: tuple[Pack, Lookup]
    edited: tuple[Pack, Lookup]
    texts: Texts

    def rule(self, id_: str) -> str:
        """The fact that earns the points."""
        return self._found(f"score-rule-{id_}", id_)

    def level(self, id_: str) -> str:
        """The level's name."""
        return self._found(f"score-level-{id_}", id_)

    def place(self, id_: str) -> str:
        """The marketplace's name."""
        return self._found(f"marketplace-{id_}", id_)

    def reason(self, place: str, id_: str) -> str:
        """Why a marketplace suits or not."""
        return self._found(f"marketplace-{place}--{id_}", id_)

    def question(self, id_: str) -> str:
        """The question's short name."""
        for pack, words in (self.edited, self.today):
            form = pack.scoring.form if pack.scoring else ""
            question = pack.forms[form].by_id.get(id_) if form else None
            if question is not None:
                return plain(question_name(form, question, words))
        return id_

    def conditions(self, before: Rule, after: Rule) -> tuple[str, str]:
        """The condition as it is and as it would be."""
        return self._condition(self.today, before), self._condition(self.edited, after)

    def condition(self, rule: Rule) -> str:
        """The condition of a rule of the edited model."""
        return self._condition(self.edited, rule)

    def company(self, line: Line) -> str:
        """The company's name as it was given; personal data."""
        for pack, _ in (self.today, self.edited):
            for id_, filled in line.application.forms.items():
                form = pack.forms.get(id_)
                for question in form.questions if form is not None else ():
                    given = filled.answers.get(question.id)
                    if given and question.remember == "company.full_name":
                        return str(given)
        return ""

    def _condition(self, of: tuple[Pack, Lookup], rule: Rule) -> str:
        pack, words = of
        form = pack.forms[pack.scoring.form] if pack.scoring else next(iter(pack.forms.values()))
        return ConditionWords(form, words, self.texts).say(rule.when)

    def _found(self, key: str, otherwise: str) -> str:
        found = self.edited[1].find(key) or self.today[1].find(key)
        return plain(found) if found else otherwise
