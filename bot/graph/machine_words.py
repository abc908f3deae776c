"""What a machine's states and steps are called, in the pack's own words and those of drawings."""

from bot.simulation.scored import plain
from flows.catalogue import Term
from flows.machine import State, StatusMachine, Transition
from flows.model import Pack
from handlers.views.terms import days
from locales.lookup import Html, Lookup
from locales.texts import Texts


class MachineWords:
    """The words for one machine. All that it returns is plain text, without markup."""

    def __init__(self, pack: Pack, machine: StatusMachine, words: Lookup, texts: Texts) -> None:
        """`words` are the pack's texts."""
        self._pack, self._machine, self._words, self._texts = pack, machine, words, texts

    def title(self) -> str:
        """The pack's name, and the ids that commands take."""
        name = plain(self._words.find(f"pack-{self._pack.id}") or self._pack.official)
        return self._get("graph-machine", name=name, pack=self._pack.id, machine=self._machine.id)

    def about(self) -> str:
        """How much there is, and how terms are counted."""
        states, steps = len(self._machine.states), len(self._machine.transitions)
        return self._get("graph-machine-about", states=str(states), steps=str(steps))

    def sees(self, state: State) -> str:
        """What the applicant reads in this state."""
        text = self._words.find(f"status-{state.id}")
        return self._get("graph-state-sees", text=plain(text)) if text is not None else ""

    def marks(self, state: State) -> tuple[str, ...]:
        """Start, end, who is waited for, corrections, and whose term stands still."""
        found = [self._get("graph-state-start")] if state.id == self._machine.start else []
        if state.final:
            found.append(self._get(f"graph-state-{'success' if state.success else 'final'}"))
        if state.open_to_client:
            found.append(self._get("graph-state-open"))
        if state.waits is not None:
            found.append(self._get("graph-state-waits", role=state.waits))
        if state.suspends:
            names = (self._machine.by_id[one].official for one in state.suspends)
            found.append(self._get("graph-state-suspends", states=", ".join(names)))
        return tuple(found)

    def verb(self, verb: str) -> str:
        """What the button says."""
        return plain(self._words.find(f"verb-{verb}") or verb)

    def role(self, role: str) -> str:
        """Who presses it."""
        return self._get(f"graph-role-{role}")

    def term(self, one: Transition) -> str:
        """How long there is for the step; empty where the source gives no term."""
        return "" if one.term_days is None else self._days(one.term_days, one)

    def indicative(self, one: Transition) -> str:
        """The indicative term, which warns, or where the term begins; empty where neither is."""
        if one.since == "window":
            return self._get("graph-window")
        if one.indicative_days is None:
            return ""
        return self._get("graph-indicative", term=self._days(one.indicative_days, one))

    def notes(self, one: Transition) -> tuple[str, ...]:
        """What else has to be known of a step."""
        found = [self._get("graph-reason")] if one.reason else []
        found += [self._get(f"graph-need-{need}") for need in one.needs]
        found += [
            self._get("graph-paper", name=self._named("paper", paper)) for paper in one.papers
        ]
        flags = {"dated": one.dated, "kept": self._kept(one), "rates": one.rates}
        found += [self._get(f"graph-{flag}") for flag, on in flags.items() if on]
        if one.filed is not None:
            found.append(self._get("graph-filed", service=self._named("service", one.filed)))
        if one.after:
            verbs = ", ".join(self.verb(verb) for verb in one.after)
            found.append(self._get("graph-after", verb=verbs))
        if one.service is not None:
            found.append(self._get("graph-service", label=one.service))
        return tuple(found)

    def source(self, one: Transition) -> str:
        """The step and the clause it comes from."""
        return f"{self._get('graph-step', step=one.step)}; {one.clause}"

    def target(self, state: State, number: int, *, stays: bool) -> str:
        """Where the step leads."""
        if stays:
            return self._get("graph-stays")
        return self._get("graph-to", number=str(number), state=state.official)

    def _kept(self, one: Transition) -> bool:
        return one.role in {"centre", "rec"} and not one.take_back

    def _named(self, kind: str, id_: str) -> str:
        return plain(self._words.find(f"{kind}-{id_}") or id_)

    def _days(self, count: int, one: Transition) -> str:
        return plain(days(self._texts, Term(of="step", days=count, unit=one.unit, clause="")))

    def _get(self, key: str, **values: str) -> str:
        return self._texts.get(key, **{name: Html(text) for name, text in values.items()})
