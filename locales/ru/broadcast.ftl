## Рассылки сотрудников, новости, метки

staff-command-broadcast = Написать многим клиентам
broadcast-title = <b>Рассылка</b>
    Кому пишем?
broadcast-kind-subscribers = 📰 Новость подписчикам ({ $count })
broadcast-kind-clients = 📰 Новость клиентам ({ $count })
broadcast-kind-service = 📋 Клиентам о заявках ({ $count })
broadcast-kinds-about =
    · Подписчики сами попросили присылать новости.
    · Клиенты подавали заявку. От новостей они могут отказаться одним нажатием.
    · «О заявках» — только то, что клиенту нужно знать о своей заявке: отказаться от этого нельзя.
broadcast-segment = <b>{ $kind }</b>
    Получат: <b>{ $count }</b>
broadcast-name-subscribers = Новость подписчикам
broadcast-name-clients = Новость клиентам
broadcast-name-service = Клиентам о заявках
broadcast-segment-about = Можно сузить, условия складываются:
broadcast-field-pack = Программа
broadcast-field-service = Услуга
broadcast-field-stage = Этап
broadcast-field-region = Регион
broadcast-field-level = Готовность
broadcast-field-tag = Метка
broadcast-field = { $name }: { $value }
broadcast-options = <b>{ $name }</b>
    В скобках — сколько человек получит.
broadcast-options-none = <b>{ $name }</b>
    Выбирать не из чего.
broadcast-stage-running = Заявка в работе
broadcast-stage-finished = Заявка завершена
broadcast-stage-draft = Анкета не отправлена
broadcast-button-any = Не важно
broadcast-button-write = ✍️ Написать сообщение ›
broadcast-button-rewrite = ✍️ Написать заново
broadcast-button-whom = 👥 Изменить, кому
broadcast-button-check = Проверить ›
broadcast-button-cancel = ✕ Отмена
broadcast-button-back = ‹ Назад
broadcast-nobody = Никто не получит: измените условия.
broadcast-ask = { $mention }, пришлите сообщение для рассылки ответом на это: текст, фото или файл. Жирный шрифт и ссылки сохранятся.
broadcast-preview = 👇 Так это увидит клиент
broadcast-preview-edited = 👇 Вы изменили сообщение. Теперь клиент увидит так
broadcast-edited-running = Рассылка уже идёт с прежним текстом: правка в неё не попадёт. Остановить можно кнопкой в её карточке.
broadcast-edited-stopping = Рассылку останавливаем. Кто её уже получил, видит прежний текст.
broadcast-edited-stopped = Рассылка остановлена. Кто её получил, видит прежний текст.
broadcast-edited-done = Рассылка уже отправлена: у клиентов остался прежний текст.
broadcast-check =
    <b>{ $kind }</b>
    Получат: <b>{ $count }</b>, отправим за { $time }
broadcast-time-seconds = { $n ->
    [one] { $count } секунду
    [few] { $count } секунды
   *[other] { $count } секунд
    }
broadcast-time-minutes = { $n ->
    [one] { $count } минуту
    [few] { $count } минуты
   *[other] { $count } минут
    }
broadcast-left-out = Не получат: { $count } ({ $why })
broadcast-why-erased = стёрли данные: { $count }
broadcast-why-no_consent = нет согласия: { $count }
broadcast-why-blocked = заблокировали бота: { $count }
broadcast-why-muted = отключили новости: { $count }
broadcast-later = Сейчас нерабочие часы: начнём { $when }.
broadcast-button-send = ✅ Отправить ({ $count })
broadcast-sure = <b>Отправить? Получат: { $count }</b>
    { $kind }. Отозвать отправленное будет нельзя.
broadcast-button-sure = Да, отправить { $count }
broadcast-running = ⏳ <b>Рассылка идёт</b>: { $sent } из { $count }
    { $kind }
broadcast-running-left = Ещё примерно { $time }
broadcast-running-pause = Пауза до { $when }: сейчас нерабочие часы.
broadcast-running-stopping = ⏹ <b>Останавливаем</b>: отправлено { $sent } из { $count }
broadcast-button-stop = ⏹ Остановить
broadcast-button-stop-one = ⏹ Остановить: { $name }, { $sent } из { $count }
broadcast-done = ✅ <b>Рассылка закончена</b>: получили { $sent } из { $count }
    { $kind }
broadcast-stopped = ⏹ <b>Рассылка остановлена</b>: получили { $sent } из { $count }
    { $kind }
broadcast-blocked = · заблокировали бота: { $count }
broadcast-failed = · не доставлено: { $count }
broadcast-unsure = · неизвестно, дошло ли: { $count }
broadcast-dropped = · не отправляли (отказались, пока шла рассылка): { $count }
broadcast-not-sent = · не отправлено: { $count }
broadcast-cancelled = Рассылка отменена, никто ничего не получил.
broadcast-preview-press = Это образец: у клиента кнопка сработает.

error-broadcast-not_your_role = Рассылки отправляют сотрудники центра и руководитель.
error-broadcast-theirs = Эту рассылку готовит { $who }. Своя — /broadcast.
error-broadcast-running = Рассылка уже идёт.
error-broadcast-stopping = Рассылка уже останавливается.
error-broadcast-stopped = Эта рассылка остановлена. Новая — /broadcast.
error-broadcast-done = Эта рассылка закончена. Новая — /broadcast.
error-broadcast-dropped = Эта рассылка отменена. Новая — /broadcast.
error-broadcast-not_found = Такой рассылки нет. Новая — /broadcast.
error-broadcast-empty = Напишите текст или приложите фото либо файл.
error-broadcast-unsuitable = Такое разослать нельзя. Пришлите текст, фото или файл.
error-broadcast-album = По одному: альбом разослать нельзя. Пришлите одно фото или один файл.
error-broadcast-too_long = Слишком длинно: в одно сообщение помещается { $max } знаков, у вас на { $over } больше, и Telegram разбил текст на части. Никто ничего не получил. Ваш текст остался выше: сократите и пришлите заново.
error-broadcast-caption_long = Под фото и файлом помещается { $max } знаков, у вас { $length }. Сократите.

news-off = 🔕 Не присылать новости
news-on = 🔔 Вернуть новости
news-toast-off = Новости больше не придут
news-toast-on = Новости снова придут
news-page-on = <b>Новости центра</b>
    Вы их получаете: новые программы, приём заявок, мероприятия.
news-page-off = <b>Новости центра</b>
    Новые программы, приём заявок, мероприятия. Отказаться можно одним нажатием.
news-button-page = 📰 Новости центра
news-button-subscribe = 🔔 Присылать новости
broadcast-button-applications = Мои заявки

tag-button = 🏷 Метки
tag-page = <b>Метки клиента</b> · { $number }
    Чтобы писать сразу многим: /broadcast. В чате клиент их не видит, но получит вместе со своими данными, если их запросит.
tag-none = Меток пока нет.
tag-mine = Сейчас: { $tags }. Нажмите, чтобы снять или добавить.
tag-button-new = ✍️ Новая метка
tag-ask = { $mention }, заявка { $number }: напишите метку ответом на это сообщение, одно-два слова.
error-tag-length = Метка — от 1 до { $max } знаков.
error-tag-many = Больше { $max } меток у одного клиента не бывает: снимите лишнюю.
