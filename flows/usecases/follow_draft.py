"""What a report says of its contract while it is filled in is what its prompts go by."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from flows.answering import Rules
from flows.centre import Centre
from flows.contracts import Contract, ContractKind, changed
from flows.ledger import kind_of, ledger_of_form, ledger_service, signed_of
from flows.library import Library
from flows.ports import Filling, Store
from flows.usecases.keep_contract import due_on
from flows.usecases.keep_reminders import plan
from flows.usecases.subjects import Subjects
from flows.visibility import view

Said = tuple[ContractKind, date]


@dataclass(frozen=True, slots=True)
class FollowDraft:
    """Let a contract that is owed have the kind and the date that its report names now.

    A date that was told wrong is put right there: the term runs from the right one at once.
    """

    store: Store
    library: Library
    centre: Centre

    def due(self, filling: Filling) -> bool:
        """Whether the form reports a contract; asks nobody."""
        session = filling.session
        return ledger_of_form(self.library.packs.get(session.pack), session.form) is not None

    async def __call__(self, filling: Filling, rules: Rules, now: datetime) -> None:
        """Cheap where the contract stands so already; may be repeated."""
        session = filling.session
        pack = self.library.packs.get(session.pack)
        service = ledger_service(pack) if pack is not None else None
        ledger = ledger_of_form(pack, session.form)
        if service is None or ledger is None:
            return
        answers = view(rules.form, session).counted
        signed = signed_of(ledger, answers)
        if signed is None or answers.get(ledger.kind) is None:
            return
        said = kind_of(ledger, answers), signed
        async with self.store.reading() as repositories:
            known = await repositories.contracts.of_report(filling.application_id)
        if known is None or not _owes(known, said):
            return
        async with self.store.transaction() as repositories:
            contract = await repositories.contracts.get(known.id, hold=True)
            if not _owes(contract, said):
                return
            deal = replace(contract.deal, kind=said[0], signed_on=signed)
            after = replace(contract, deal=deal, due_on=due_on(service, signed))
            before = changed(contract, after) if contract.sent_back else {}
            await repositories.contracts.save(after, now, before)
            subjects = Subjects(repositories, self.library, self.centre, now)
            await plan(subjects, [f"contract:{contract.id}"])


def _owes(contract: Contract, said: Said) -> bool:
    """Whether its report is owed and says otherwise; what was sent stands until it is sent anew."""
    return contract.state == "open" and (contract.deal.kind, contract.deal.signed_on) != said
