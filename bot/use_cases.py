"""The use cases, wired to their ports: what the bot can do, in one list."""

from flows.centre import Centre
from flows.library import Library
from flows.ports.rates import Rates
from flows.ports.registry import Registry
from flows.usecases.advance import Advance
from flows.usecases.amend import Amend
from flows.usecases.announce import Announce, CallOff, WriteDown
from flows.usecases.answer_offer import AnswerOffer
from flows.usecases.ask_document import AskDocument, TellDocuments
from flows.usecases.attach_paper import AttachPaper
from flows.usecases.attend import ChooseGathering, LeaveGathering, LookAtGathering
from flows.usecases.away import ComeBack, GoAway
from flows.usecases.broadcast import ToMany
from flows.usecases.bulk import ManyAtOnce
from flows.usecases.change_status import ChangeStatus, OpenDesk
from flows.usecases.check_condition import CheckCondition
from flows.usecases.choose import Choose
from flows.usecases.client_step import ClientStep
from flows.usecases.consent import GiveConsent, WithdrawConsent
from flows.usecases.correct import LookAtCorrection, OpenCorrection
from flows.usecases.digest import ChooseDigest, GiveDigests
from flows.usecases.erase import Erase
from flows.usecases.expire import Expire
from flows.usecases.fill import Fill
from flows.usecases.find_rates import FindRates
from flows.usecases.follow_draft import FollowDraft
from flows.usecases.hand_in import HandIn
from flows.usecases.hand_over import HandOver
from flows.usecases.hear import Hear
from flows.usecases.inquire import Inquire
from flows.usecases.look_at_documents import LookAtDocuments
from flows.usecases.look_up import LookUp
from flows.usecases.look_up_rates import LookUpRates
from flows.usecases.move_drafts import MoveDrafts
from flows.usecases.pause import Cancel, Pause, Reopen, Resume
from flows.usecases.plan_anew import PlanAnew
from flows.usecases.publish import Publish
from flows.usecases.put_off_term import PutOffTerm
from flows.usecases.rate import Rate
from flows.usecases.recompute import Recompute
from flows.usecases.reconcile import Reconcile
from flows.usecases.record_originals import RecordOriginals
from flows.usecases.remark import MarkField, OpenList, UnmarkField
from flows.usecases.remind import Remind
from flows.usecases.report_contract import ReportContract
from flows.usecases.result import ShowResult
from flows.usecases.reuse_document import ReuseDocument
from flows.usecases.ring import Ring
from flows.usecases.say import Say
from flows.usecases.service_mark import MarkService
from flows.usecases.settle_document import SettleDocument
from flows.usecases.snooze import Snooze
from flows.usecases.start_application import StartApplication
from flows.usecases.submit import Submit
from flows.usecases.subscribe import Subscribe
from flows.usecases.subscribe_news import SubscribeNews
from flows.usecases.support_sum import RecordSupport, UsedThisYear
from flows.usecases.tag import Tagging
from flows.usecases.take import HandBack, Take
from flows.usecases.take_back import TakeBack
from flows.usecases.take_in_reports import TakeInReports
from flows.usecases.tell_contract import AnswerFollowUp, TellContract, WithdrawContract
from flows.usecases.welcome import Welcome
from handlers.office import UseCases
from storage.database import Database


def use_cases(
    store: Database,
    library: Library,
    centre: Centre,
    staff_chat: int,
    registry: Registry | None,
    bank: Rates | None,
) -> UseCases:
    """All of them. `registry` and `bank` are None where the centre has switched them off."""
    inquire = Inquire(store, centre, registry) if centre.registers else None
    start = StartApplication(store, library, centre)
    step = ClientStep(store, library, centre, staff_chat)
    moves = MoveDrafts(store, library, centre)
    rates = FindRates(store, bank)
    return UseCases(
        welcome=Welcome(store, library, centre, staff_chat),
        give_consent=GiveConsent(store, library, centre),
        withdraw_consent=WithdrawConsent(store),
        start_application=start,
        fill=Fill(store, library),
        advance=Advance(store, library),
        pause=Pause(store),
        resume=Resume(store),
        reopen=Reopen(store, library),
        cancel=Cancel(store),
        show_result=ShowResult(store, library, centre),
        mark_service=MarkService(store),
        submit=Submit(
            store,
            library,
            centre,
            staff_chat,
            Reconcile(store, centre, inquire) if inquire else None,
        ),
        subscribe=Subscribe(store),
        erase=Erase(store),
        move_drafts=moves,
        publish=Publish(store),
        open_desk=OpenDesk(store, library),
        change_status=ChangeStatus(store, library, centre),
        many_at_once=ManyAtOnce(store, library, centre, staff_chat),
        to_many=ToMany(store, library, centre),
        subscribe_news=SubscribeNews(store),
        tagging=Tagging(store),
        give_digests=GiveDigests(store, centre, staff_chat),
        choose_digest=ChooseDigest(store),
        recompute=Recompute(store, library, centre, staff_chat),
        ring=Ring(store, centre, staff_chat, Expire(store, library, centre, staff_chat)),
        put_off_term=PutOffTerm(store, centre, staff_chat),
        plan_anew=PlanAnew(store, library, centre),
        take_in_reports=TakeInReports(store, library, centre),
        remind=Remind(store, library, centre, staff_chat),
        snooze=Snooze(store, library, centre),
        choose=Choose(store, library, centre),
        take=Take(store, centre),
        hand_back=HandBack(store, centre),
        hand_over=HandOver(store, library, centre, staff_chat),
        take_back=TakeBack(store, library, centre),
        check_condition=CheckCondition(store, library, centre),
        attach_paper=AttachPaper(store, library, centre),
        go_away=GoAway(store, centre),
        come_back=ComeBack(store, centre),
        look_at_gathering=LookAtGathering(store, library),
        choose_gathering=ChooseGathering(store, library, start),
        leave_gathering=LeaveGathering(store, step),
        answer_offer=AnswerOffer(store, moves),
        announce=Announce(store),
        write_down=WriteDown(store),
        call_off=CallOff(store),
        record_support=RecordSupport(store),
        client_step=step,
        rate=Rate(store, library, centre, staff_chat),
        used_this_year=UsedThisYear(store, library),
        say=Say(store),
        hear=Hear(store, staff_chat),
        amend=Amend(store),
        find_rates=rates,
        look_up_rates=LookUpRates(store, library, rates),
        follow_draft=FollowDraft(store, library, centre),
        tell_contract=TellContract(store, library, centre),
        withdraw_contract=WithdrawContract(store, library, centre),
        answer_follow_up=AnswerFollowUp(store),
        report_contract=ReportContract(store, library, centre),
        open_list=OpenList(store, library),
        mark_field=MarkField(store, library),
        unmark_field=UnmarkField(store, library),
        look_at_correction=LookAtCorrection(store, library),
        open_correction=OpenCorrection(store, library),
        look_at_documents=LookAtDocuments(store, library),
        settle_document=SettleDocument(store, library, centre),
        ask_document=AskDocument(store, library, centre),
        tell_documents=TellDocuments(store, library, centre),
        hand_in=HandIn(store, library, centre, staff_chat),
        record_originals=RecordOriginals(store, library, centre),
        reuse_document=ReuseDocument(store),
        look_up=LookUp(store, centre, inquire or Inquire(store, centre)),
    )
