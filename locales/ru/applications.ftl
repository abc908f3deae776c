## Мои заявки: список, одна заявка, что будет дальше, как забрать, жалоба

applications-line = { $mark } <b>{ $number }</b> · { $service }
applications-state = { $state }
applications-until = { $state } · до { $due }
applications-button = { $mark } { $number }
applications-page = Ещё ›
applications-page-back = ‹ Назад

standing-stage = { $strip } этап { $done } из { $total }
standing-state = <b>{ $state }</b>
standing-yours = 🔔 <b>Ваш ход</b>
standing-yours-by = 🔔 <b>Ваш ход, до { $due }</b>
standing-yours-late = 🔔 <b>Ваш ход. Срок был { $due }</b>, поторопитесь.
standing-yours-closes = Не ответите — заявка закроется сама.
standing-correct = Исправьте ответы и отправьте заявку снова.
standing-confirm = Если всё получили, подтвердите услугу.
standing-centre = ⏳ Ход центра.
standing-centre-by = ⏳ Ход центра, до { $due }.
standing-centre-late = ⏳ Ход центра. Срок был { $due }. Ждать молча не нужно: напишите или позвоните.
standing-rec = ⏳ Ход РЭЦ.
standing-rec-by = ⏳ Ход РЭЦ, до { $due }.
standing-rec-late = ⏳ Ход РЭЦ. Срок был { $due }, центр об этом знает.
standing-paused = Пока ждём вас, срок центра стоит.
standing-service = Статус услуги: { $status }
standing-ahead = <b>Дальше:</b>
standing-ahead-one = · { $state }
standing-ahead-more-one = · и ещё { $number } этап
standing-ahead-more-few = · и ещё { $number } этапа
standing-ahead-more-many = · и ещё { $number } этапов
standing-ahead-more-other = · и ещё { $number } этапа
standing-parent = К заявке { $number } · { $service }
standing-child = · { $number } · { $service }: { $state }
standing-children = <b>К этой заявке:</b>

standing-day = { $weekday } { $date }
standing-weekday-0 = пн
standing-weekday-1 = вт
standing-weekday-2 = ср
standing-weekday-3 = чт
standing-weekday-4 = пт
standing-weekday-5 = сб
standing-weekday-6 = вс

button-history = История
button-why = Почему такой срок
button-complain = Пожаловаться
button-take-back = Отозвать заявку
button-other = Ещё…
button-parent = ‹ { $number }
button-child = { $number } · { $service }
button-about = ✎ { $service }
button-application = ‹ К заявке

other-title = <b>{ $number }</b>
    Что ещё можно сделать:
history-title = <b>{ $number }: история</b>
history-line = { $when } — { $what }
history-words = <i>{ $words }</i>

standing-why-title = <b>{ $number }: откуда срок</b>
standing-why-working = «{ $what }» — рабочих дней: { $days }. Считаем со дня после { $started }, конец { $due }.
standing-why-calendar = «{ $what }» — календарных дней: { $days }. Считаем со дня после { $started }, конец { $due }.
standing-why-plain = «{ $what }» — до { $due }.
standing-why-clause = Регламент, { $clause }
standing-why-centre = Регламент дней не называет, срок поставил центр.
standing-why-paused = Этот срок сейчас стоит: центр ждёт вас. Дни ожидания в него не войдут.
standing-why-none = Для этого шага срока нет ни в регламенте, ни у центра.

take-back-ask = <b>{ $number }: { $what }?</b>
    Заявка закроется. Передумаете — придётся подавать новую: ответы из этой подставим.
take-back-seat = Ваше место на мероприятии достанется другому.
take-back-why = Написать почему
take-back-words = { $number }. Напишите ответом на это сообщение, почему отзываете заявку. Как напишете, она закроется.
take-back-placeholder = Почему отзываете заявку
take-back-no = Сейчас эту заявку здесь не закрыть: регламент такого шага не даёт. Напишите в центр или позвоните: { $phone }

complain-title = <b>Пожаловаться</b>
    На что жалуетесь?
complain-none = Жалобу можно написать в центр: { $contacts }
complain-general = Не на заявку
error-complaint-of_yours = Жалоба касается заявки, которую вели вы. На неё отвечает кто-то другой.
error-application-changed = Заявку только что изменили. Откройте её ещё раз.
staff-card-parent = ↩️ К заявке { $number } · { $service }
staff-card-complaint = ❗️ Жалоба. Сначала — { $heads }
staff-card-complaint-not = Не отвечает: { $who } (вёл(а) заявку)
staff-card-children = 📎 К этой заявке: { $numbers }
staff-button-parent = Заявка { $number }
staff-entry-child = { $number }
