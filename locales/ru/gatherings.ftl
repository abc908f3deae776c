# Мероприятия: запись, места, лист ожидания.

menu-gatherings = 📅 Мероприятия
gatherings-title = <b>Ближайшие мероприятия</b>
gatherings-none = Ближайших мероприятий пока нет. Загляните позже или подайте заявку: центр сообщит, когда появится дата.
gatherings-button = { $when } · { $title }
gathering-card =
    <b>{ $title }</b>

    🗓 { $when }
    📍 { $where }
gathering-closes = Запись до { $day }.
gathering-free = Свободных мест: { $count }.
gathering-full = Мест нет. В листе ожидания: { $waiting }. Если место освободится, бот напишет.
gathering-yours = ✅ Вы записаны.
gathering-in-line = ⏳ Вы в листе ожидания, { $number }-й в очереди.
gathering-over = Запись закончена.
gathering-called-off = Мероприятие отменено.
button-sign-up = Записаться
button-wait = В лист ожидания
button-leave = Отказаться от места
button-leave-yes = Да, отказаться
gathering-leave-ask = Отказаться от места на «{ $title }»? Его отдадут следующему.
toast-left = Место освобождено.
submitted-sure = Место за вами: «{ $title }», { $when }, { $where }. Центр ещё посмотрит заявку.
submitted-waiting = Мест на «{ $title }» сейчас нет. Вы в листе ожидания. Если место освободится, бот напишет.

notice-place = <b>Для вас есть место: «{ $title }»</b>
    🗓 { $when }
    📍 { $where }

    Если не сможете прийти, откажитесь, чтобы место досталось другому.
notice-off = <b>Отменено: «{ $title }»</b>, { $when }.
    Заявка остаётся у центра. О новой дате он сообщит.

error-gathering-not_found = Такого мероприятия нет.
error-gathering-over = Запись на это мероприятие закончена.
error-gathering-twice = Вы уже записаны на это мероприятие.
error-gathering-called_off = Мероприятие отменено.

staff-command-event = Мероприятия и записи
staff-gatherings-title = <b>Мероприятия</b>
staff-gatherings-none = Мероприятий впереди нет. Добавьте первое: клиенты увидят его сразу.
staff-gathering-line = { $when } · { $title } · { $sure }{ $places }
staff-button-announce = ➕ Новое мероприятие
staff-announce-which = К какой услуге относится мероприятие?
staff-announce-none = Ни в одном пакете нет услуги с мероприятиями.
staff-announce-ask =
    { $name }, ответьте на это сообщение одним сообщением, каждое с новой строки:

    <i>Экспорт в Казахстан: с чего начать
    10.12.2026 11:00
    ул. Примерная, 1, зал 2
    мест 20
    запись до 08.12.2026</i>

    Две последние строки не обязательны. Услуга: { $service }.
staff-announce-placeholder = Название, дата и время, место
staff-gathering-card =
    <b>{ $title }</b>
    { $service }

    🗓 { $when }
    📍 { $where }
staff-gathering-closes = Запись до { $day }.
staff-gathering-tally = Записано: { $sure }{ $places }. В листе ожидания: { $waiting }.
staff-gathering-enough = ✓ Участников достаточно: нужно не меньше { $least } ({ $clause }).
staff-gathering-few = ⚠️ Нужно не меньше { $least } участников ({ $clause }).
staff-gathering-smes = Субъектов МСП: { $smes } из { $sure }, нужно не меньше { $share }.
staff-gathering-off = <b>Отменено.</b>
staff-button-people = Участники
staff-button-write-down = Записать по звонку
staff-button-call-off = Отменить
staff-button-call-off-yes = Да, отменить и сообщить всем
staff-button-back = ← Назад
staff-call-off-ask = Отменить «{ $title }»? Бот напишет всем, кто записан и ждёт: { $count }.
staff-called-off = Отменено. Сообщения уйдут: { $count }.
staff-people-title = <b>Участники: «{ $title }»</b>
staff-people-none = Пока никто не записался.
staff-people-sure = { $number }. { $who }
staff-people-waiting = ⏳ { $who }
staff-people-unknown = без имени
staff-write-down-ask = { $name }, ответьте на это сообщение: кто придёт и от какой компании. Например: <i>Звонков Пётр, ООО «Пример»</i>
staff-write-down-placeholder = Имя, компания
staff-written-down-sure = Записано: { $who }.
staff-written-down-waiting = { $who }: мест нет, записано в лист ожидания.
staff-announced = Мероприятие добавлено, клиенты его уже видят.
staff-ask-again = { $wrong }

    Ответьте на это сообщение ещё раз, целиком.
staff-card-place = 🗓 { $when } · { $title }: { $standing }
staff-seat-chosen = ещё не отправлено
staff-seat-sure = место есть
staff-seat-waiting = в листе ожидания
staff-seat-left = отказался от места
