## Меню предпринимателя

home-first =
    Здравствуйте! Это бот { $centre }.

    Здесь можно узнать, какая поддержка вам положена, и подать заявку прямо в чате. Всё сохраняется: можно прерваться и вернуться.
home = <b>{ $centre }</b>
    Что сделать?

menu-continue = ▶️ Продолжить заполнение
menu-apply = Подать заявку
menu-applications = Мои заявки
menu-profile = Моя компания
menu-help = Помощь
menu-language = Язык / Language
menu-privacy = Мои данные
button-home = ⌂ В меню

consent =
    <b>Сначала согласие</b>

    Чтобы принять заявку, { $operator } будет обрабатывать ваши данные: имя, должность, телефон, e-mail, сведения о компании и ответы анкеты. Цель — рассмотреть заявку и оказать поддержку.

    Данные видят сотрудники центра и организаций, которые вместе с ним рассматривают заявку. Заявка и документы хранятся три года после услуги. Согласие можно отозвать в разделе «Мои данные».

    Версия текста: { $version }
button-agree = ✓ Согласен, дальше
button-not-now = Не сейчас

services-line =
    <b>{ $name }</b>
    { $about }
    { $state }
intake-always = 🟢 Принимаем всегда
intake-open = 🟢 Приём открыт до { $until }
intake-closed = 🟡 Приём сейчас закрыт. Заполнить анкету и пройти скоринг можно уже теперь.

paused =
    <b>Отложили.</b> { $form }: { $answered } из { $asked }, осталось ~{ $minutes } мин.
    Ответы сохранены, вернуться можно в любой день.

help =
    <b>Как это работает</b>

    1. Нажмите «Чем поможет центр» или просто напишите, что ищете. Выберите услугу, «Подать заявку» — и отвечайте на вопросы: кнопкой или текстом.
    2. Ошиблись — «← Назад» или «☰ Ответы», исправить можно всё.
    3. Устали — «Позже». Ничего не потеряется.
    4. В конце увидите результат и кнопку «Отправить».

    Дальше заявку смотрят в центре. О каждом шаге напишем сюда.

    /start — меню, /applications — мои заявки, /help — эта справка

    Центр: { $contacts }
language-title = Выберите язык / Choose a language

privacy-none =
    <b>Ваши данные</b>
    Действующего согласия нет, мы ничего не спрашиваем. Заполнять анкеты можно после согласия.
privacy =
    <b>Ваши данные</b>
    Их обрабатывает { $operator } по вашему согласию от { $given } (версия { $version }).

    Можно получить всё, что о вас хранится, отозвать согласие или стереть данные.
button-my-data = Получить мои данные
button-withdraw = Отозвать согласие
button-erase = Стереть мои данные
button-erase-yes = Да, стереть
erase-ask =
    <b>Стереть ваши данные?</b>
    Профиль, черновики и их файлы удалим сразу, вернуть их будет нельзя. Отправленные заявки закон велит хранить три года: мы закроем их, и здесь их больше не будет видно.
my-data-caption = Всё, что о вас хранится.

profile-title =
    <b>Моя компания</b>
    Эти сведения подставим в следующую анкету, останется подтвердить:
profile-empty =
    <b>Моя компания</b>
    Пока ничего не знаем. Заполните анкету один раз — и в следующий раз вводить то же не придётся.

score-total = <b>Скоринг: { $percent } из 100</b> { $bar }
    { $level }
score-advice-title =

    <b>Что поднимет балл:</b>
score-advice = · <b>Добавит { $points }.</b> { $advice }
score-way =

    <b>До уровня «{ $level }» не хватает { $points }.</b> Хватит этого:
score-default-model = <i>Модель оценки — стандартная для этого бота, не модель РЭЦ.</i>
score-details = <b>Из чего сложился балл</b>
score-block =

    <b>{ $name }: { $points } из { $max }</b>
score-raised = · дало { $points }: { $words }
score-lowered = · отняло { $points }: { $words }
score-missed = · добавит { $points }: { $words }
places-title = <b>Площадки: за и против</b>
places-fit = <b>Подходящие площадки:</b>
places-none = Подходящих площадок пока нет. Посмотрите, что мешает: «Площадки».
places-line = · <b>{ $name }</b> — { $why }
place-fits = ✅ <b>{ $name }</b>
place-no = ⛔️ <b>{ $name }</b>

result-incomplete = Заполнено не всё. Закончите форму — и можно отправлять.
result-correct = <b>Заявка { $number } на доработке</b>
result-remarks =
    Пишет центр:
    <blockquote>{ $words }</blockquote>
result-again = Откройте форму, исправьте ответы и отправьте заявку снова.
result-open = Всё готово. «Отправить заявку» — на услугу «{ $service }». «Отправить на консультацию» — если сначала хотите посоветоваться.
result-closed-until = Приём заявок откроется { $opens }. Сейчас можно отправить заявку на консультацию: анкеты и скоринга для неё достаточно.
result-closed = Приём заявок сейчас закрыт, дата следующего пока не объявлена. Можно отправить заявку на консультацию: анкеты и скоринга для неё достаточно.
button-submit = 📨 Отправить заявку
button-send = 📨 Отправить в центр
button-submit-again = 📨 Отправить снова
button-submit-consultation = Отправить на консультацию
button-tell-me = 🔔 Сообщить, когда откроется приём
button-score-details = Из чего балл
button-places = Площадки
button-change-form = ✎ { $form }

submitted =
    <b>Отправлено. Номер: { $number }.</b>
    Центр всё получил. О каждом шаге напишем сюда.
submitted-print = Осталось одно: скачайте печатную форму, распечатайте, подпишите и передайте в центр.
submitted-elsewhere = <b>Подать ещё и здесь:</b> { $apply }
button-print-pdf = Форма в PDF
button-print-docx = Форма в Word
button-follow = Что с заявкой
button-documents = Документы заявки
button-list = ‹ Мои заявки
button-correct = ✎ Исправить и отправить снова
button-cancel-draft = Удалить черновик
cancel-ask =
    <b>Удалить черновик?</b>
    Ответы в нём пропадут. Сведения о компании останутся в «Моя компания».
button-cancel-yes = Да, удалить
print-caption = { $number }: { $form }. Распечатайте, подпишите и передайте в центр.

applications-title = <b>Мои заявки</b>
applications-none = Заявок пока нет.
application-draft = Черновик
application-draft-of = Черновик: { $service }
application-title = <b>{ $title }</b> · { $service }
application-state = Сейчас: <b>{ $state }</b>
application-entry = { $when } — { $state }
application-words = <i>{ $words }</i>
state-draft = не отправлен

toast-stale = Это кнопка из прошлого шага. Смотрите последнюю карточку.
toast-old-card = Эта карточка уже закрыта. Откройте меню: /start
toast-subscribed = Сообщим, когда откроется приём.
toast-cancelled = Черновик удалён.
toast-withdrawn = Согласие отозвано.
toast-erased = Данные стёрты.
toast-no-documents = В этой заявке нет документов.

lost = Не понял. Нажмите кнопку или откройте меню: /start
lost-draft = У вас есть незаконченная заявка. Продолжим?
broken = Что-то сломалось у нас. Ваши ответы целы. Попробуйте ещё раз через минуту или откройте /start

command-start = Меню
command-applications = Мои заявки
command-help = Помощь

error-application-not_found = Такой заявки у вас нет. Откройте «Мои заявки».
error-application-submitted = Заявка уже отправлена, здесь её не изменить.
error-forms-incomplete = Заполнено ещё не всё.
error-intake-closed = Приём на эту услугу сейчас закрыт. Можно отправить заявку на консультацию.
error-consent-needed = Сначала нужно согласие на обработку данных: /start
error-verb-not_now = Сейчас это уже нельзя сделать: заявка в другом состоянии.
error-verb-not_your_role = Это действие не для вашей роли.
error-words-needed = Для этого нужна причина: ответьте на сообщение бота.
error-words-too_long = Слишком длинно: { $length } знаков, можно до { $max }.
error-application-taken = Заявку уже взял(а) { $who }.
error-application-moved_on = Заявку только что изменил(а) { $who }. Карточка обновлена.
step-ask = { $number }: { $what }? Вернуть это будет нельзя.
step-yes = Да
toast-step = Готово, центр это увидит.
