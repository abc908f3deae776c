## Что стало с сообщениями: /delivery, отметка о тех, кто не получает сообщений

staff-command-delivery = Дошли ли сообщения: по номеру или ИНН
delivery-usage =
    После команды напишите номер заявки или отчёта: <code>/delivery РМ-2026-00001</code>. Покажу и напоминания о контрактах этого клиента.
    Или ИНН: <code>/delivery 4027000012</code> — всё, что бот писал клиенту.
delivery-title = Сообщения по заявке <b>{ $number }</b>
delivery-title-company = Сообщения компании, ИНН <b>{ $inn }</b>
delivery-page = { $page } из { $pages }
delivery-none = По этой заявке бот ещё ничего не отправлял и не запланировал.
delivery-none-company = Этому клиенту бот ещё ничего не отправлял и не запланировал.
delivery-unknown-inn = С ИНН { $inn } к нам никто не обращался.
delivery-line = { $sign } { $when } · { $whom }: { $what }
delivery-line-note = { $sign } { $when } · { $whom }: { $what } — { $note }
delivery-later = 🕓 и ещё впереди: { $count }, последнее { $last }
delivery-legend = ✅ отправлено · 🕓 впереди · ⛔ не дошло · ❔ неизвестно · ➖ не понадобилось

delivery-whom-applicant = заявителю
delivery-whom-group = в группу
delivery-whom-member = { $name }

delivery-what = сообщение
delivery-what-client-state = новый этап
delivery-what-client-taken_back = шаг отменён
delivery-what-client-documents = просьба о документах
delivery-what-staff-card = карточка
delivery-what-staff-locked = данные заявителя удалены
delivery-what-staff-document = документы от заявителя
delivery-what-staff-handed = заявка передана
delivery-what-staff-rated = оценка
delivery-what-talk-words = письмо
delivery-what-talk-edit = правка письма
delivery-what-talk-failed = письмо не дошло
delivery-what-term-staff = напоминание о сроке
delivery-what-term-client = напоминание о сроке ответа
delivery-what-terms-moved = сроки сдвинулись
delivery-what-draft-moved = анкета изменилась
delivery-what-draft-asked = вопрос о новой анкете
delivery-what-gathering-place = место на мероприятии
delivery-what-gathering-off = мероприятие отменено
delivery-what-reminder = напоминание
delivery-what-reminder-draft = напоминание о черновике
delivery-what-reminder-application = напоминание о заявке
delivery-what-reminder-remarks = напоминание о замечаниях
delivery-what-reminder-documents = напоминание о документах
delivery-what-reminder-document = напоминание о сроке документа
delivery-what-reminder-sales-report = напоминание об отчёте о продажах
delivery-what-reminder-follow-up = вопрос о контрактах
delivery-what-reminder-contract = напоминание о контракте
delivery-what-reminder-window = напоминание о приёме заявок
delivery-what-reminder-date = напоминание о ежегодном сроке
delivery-what-broadcast = рассылка

delivery-late = позже на { $late }
delivery-minutes = { $count } мин
delivery-hours = { $count } ч
delivery-days = { $count } дн.
delivery-note-again = попыток: { $count }, попробуем ещё
delivery-note-begun = отправляется
delivery-note-twice = могло прийти дважды
delivery-why-blocked = бот заблокирован
delivery-why-refused = Telegram не принял
delivery-why-trouble = сбой связи
delivery-why-untrue = уже не нужно
delivery-why-overtaken = есть более свежее
delivery-why-too_late = опоздало
delivery-why-muted = напоминания отключены
delivery-why-taken_back = отозвано
delivery-why-stopped = рассылка остановлена
delivery-why-twice = связь рвалась дважды, больше не шлём

delivery-unreachable = 🚫 Заявитель не получает сообщений: бот заблокирован
delivery-mark = { $sign } — клиент не получает сообщений: бот заблокирован
delivery-news-lost = 🚫 <b>{ $number }</b>: клиент не получает сообщений, бот заблокирован.
delivery-news-lost-phone = 🚫 <b>{ $number }</b>: клиент не получает сообщений, бот заблокирован. Телефон: { $phone }
delivery-news-back = ✅ <b>{ $number }</b>: клиент снова получает сообщения.
delivery-what-staff-reach = получает ли клиент сообщения
