# Состояния и действия: что видит заявитель и что нажимает сотрудник.

# --- Состояния заявки -----------------------------------------------------------------------------

status-new = Черновик готов к отправке
status-centre_review = Центр проверяет заявку
status-rework = Нужно поправить и отправить снова
status-agreement = Подпишите соглашение: услуга начнётся, когда центр получит оригинал
status-in_work = Услуга оказывается
status-act = Всё сделано, подпишите акт
status-given = Услуга оказана
status-refused_centre = Центр отказал
status-withdrawn = Закрыто без решения
status-consultation_review = Центр готовит ответ
status-consultation_done = Консультация оказана
status-signup_review = Центр проверяет запись
status-registered = Вы записаны
status-attended = Участие состоялось
status-missed = Вас не было на мероприятии
status-report_review = Центр проверяет отчёт
status-report_accepted = Отчёт принят
status-survey_taken = Спасибо, центр учтёт ваши планы

# --- Действия -------------------------------------------------------------------------------------

verb-submit = Отправить
verb-approve = Одобрить, на соглашение
verb-remarks = Вернуть с замечаниями
verb-resubmit = Отправить снова
verb-expire = Закрыть: нет ответа
verb-receive_original = Оригинал получен
verb-finish = Услуга выполнена
verb-sign_act = Акт подписан
verb-sign_stage_act = Акт этапа подписан
verb-refuse = Отказать
verb-withdraw = Отозвать заявку
verb-note_withdrawal = Заявитель отозвал
verb-consult = Консультация оказана
verb-register = Записать
verb-note_attended = Участвовал
verb-note_missed = Не пришёл
verb-accept_report = Принять отчёт
