## Экспортные контракты после услуги [khabarovsk-export 5.5.2]

menu-contracts = 💼 Мои контракты
command-contracts = Мои экспортные контракты
contracts-title = <b>Мои контракты</b>
contracts-none = Здесь будут ваши экспортные контракты и продажи на зарубежных площадках.
contracts-how = Подписали контракт — расскажите. На отчёт есть { $days }.
contracts-add = ➕ Рассказать о контракте
contract-kind-contract = Контракт
contract-kind-marketplace = Продажа на площадке
contract-name = { $kind } от { $signed }
contract-line-open = { $name }: отчёт до { $due }{ $mark }
contract-line-term = { $name }: отчёт не отправлен
contract-line-late = { $name }: отчёт ждали до { $due }{ $mark }
contract-line-back = { $name }: отчёт вернули, исправить до { $due }{ $mark }
contract-line-back-late = { $name }: отчёт вернули исправить, ждали до { $due }{ $mark }
unconfirmed-mark = { " " }(предварительно)
unconfirmed-ahead = Дата предварительная: календарь на { $year } год ещё не утверждён.
unconfirmed-past = Дата примерная: календаря на { $year } год у бота нет.
contract-line-reported = { $name }: отчёт отправлен{ $value }
contract-value = , { $value } тыс. $

contract-ask-kind = <b>О чём рассказать?</b>
    Если контрактов несколько, расскажите о каждом отдельно.
contract-ask-day-contract = <b>Какого числа подписан контракт?</b>
contract-ask-day-marketplace = <b>Какого числа была продажа?</b>
contract-why-day = От этого дня считают срок отчёта и берут курс доллара.
contract-today = Сегодня, { $day }
contract-yesterday = Вчера, { $day }
contract-other-day = Другой день
contract-early-ask = <b>{ $name }</b>
    Дата раньше, чем вы обратились за услугой ({ $since }): верно?
contract-early-yes = Да, верно
contract-typed-day = Напишите день подписания или продажи ответом на это сообщение: 15.05.2026 или «15 мая».
contract-typed-placeholder = 15.05.2026
contract-told = <b>Записали: { $name }</b>
    Отчёт нужен до { $due }: { $days } с этого дня, п. { $clause }.
contract-told-term = <b>Записали: { $name }</b>
    Отчёт нужен через { $days } с этого дня, п. { $clause }.
contract-told-late = <b>Записали: { $name }</b>
    Срок отчёта был { $due } ({ $days }, п. { $clause }). Ничего страшного: отправьте сейчас, это несколько минут.
contract-told-next = Что вы уже говорили, в отчёте заполнено.
contract-fill = ✍️ Заполнить отчёт
contract-continue = ✍️ Продолжить отчёт
contract-fix = Исправить отчёт
contract-fix-continue = Продолжить исправление
contract-report = Открыть отчёт { $number }
contract-wrong = Убрать запись
contract-why = Откуда срок
contract-why-title = <b>{ $name }: срок отчёта</b>
    { $days } считают со дня после подписания, п. { $clause }. Последний день — { $due }.
contract-why-off = Кроме выходных не считаются: { $off }
contract-list = К контрактам
contract-after = После услуги: { $service }
contract-worth = Объём: { $value } тыс. $
contract-rate-cbr = Курс Банка России на { $signed }: { $rates }
contract-rate-cbr-since = Курс Банка России на { $signed } (действует с { $since }): { $rates }
contract-rate-hand = Курс введён вручную: { $rates }
contract-rate = 1 { $code } = { $rate } ₽
contract-result = <b>{ $value } тыс. $</b> — столько пойдёт в отчёт.
contract-result-years = По годам: { $years }
contract-result-unknown = Сумма в долларах появится, когда будет курс.
contract-drop-ask = <b>{ $name }</b>
    Убрать запись? Напоминать о ней больше не будем.
contract-drop-yes = Да, убрать
contract-dropped = Запись убрали.

follow-yes = Да, заключили
follow-sales = Были продажи на площадке
follow-none = Пока нет
follow-rarer = Реже спрашивать
follow-none-done = Спасибо, записали: пока нет. Спрашиваем { $often }. Появится контракт раньше — расскажите здесь.
follow-rhythm-ask = <b>Как часто спрашивать о контрактах?</b>
    Спрашиваем { $lasting } после услуги: это обязательство по соглашению, п. { $clause }.
follow-rhythm-1 = Раз в месяц
follow-rhythm-3 = Раз в три месяца
follow-rhythm-6 = Раз в полгода
follow-rhythm-12 = Раз в год
follow-rhythm-done = Хорошо, будем спрашивать { $often }.

error-contract-in_future = Этот день ещё не наступил. Назовите день, когда контракт подписали.
error-contract-not_found = Такой записи нет. Откройте «Мои контракты».
error-contract-reported = Отчёт уже отправлен. Чтобы убрать его, напишите в центр.
error-contract-withdrawn = Эту запись вы убрали. Расскажите о контракте заново.

## Для сотрудников
staff-contracts-title = <b>Контракты</b>
staff-contracts-title-tab = <b>Контракты · { $tab }</b>{ $who }
staff-contracts-tab-all = Все
staff-contracts-tab-mine = Мои
staff-contracts-tab-late = Просрочены
staff-contracts-tab-owed = Ждём
staff-contracts-tab-done = Отчитались
staff-contracts-tab-none = Здесь пока пусто.
staff-contracts-group = <b>{ $who }</b>: { $count }
staff-contracts-nobody = Никто не взял
staff-contracts-none = О контрактах пока никто не рассказывал.
staff-contracts-late = Отчёт просрочен: { $count }
staff-contracts-owed = Отчёта ждём: { $count }
staff-contracts-quarter = Отчитались в этом квартале: { $count }
staff-contracts-line-late = { $company }: { $name }, срок был { $due }{ $mark }, дней: { $late }{ $back }{ $who }
staff-contracts-line-owed = { $company }: { $name }, до { $due }{ $mark }{ $back }{ $who }
staff-contracts-back = , на исправлении
staff-contracts-line-done = { $company }: { $name }, { $value } тыс. ${ $who }
staff-contracts-more = … и ещё { $count }
staff-contracts-who = { " " }({ $who })
staff-card-contracts = 💼 Контракты: { $count }{ $late }
staff-card-contracts-late = { " " }(просрочено: { $count })
staff-card-asked = 💼 Контрактов пока нет, ответ от { $day }
staff-card-worth = 💼 { $value } тыс. $: { $years }
staff-card-rate-cbr = Курс Банка России на { $signed }: { $rates }
staff-card-rate-hand = Курс введён вручную: { $rates }
staff-card-rate-differs = ⚠️ У Банка России на { $signed }: { $rates }, вышло бы { $value } тыс. $
staff-card-late-report = Отчёт пришёл после срока ({ $due })
staff-card-changed = Исправлено { $day }: { $list }
staff-card-change = { $name }: было «{ $before }», стало «{ $after }»
contract-field-kind = вид
contract-field-signed_on = дата
contract-field-subject = предмет
contract-field-country = страна
contract-field-counterparty = покупатель
contract-field-currency = валюта
contract-field-amounts = суммы
contract-field-rate = курс валюты
contract-field-usd_rate = курс доллара
contract-field-values = тыс. $

staff-command-contracts = Экспортные контракты
staff-command-stats = Показатели центра
stats-title = <b>Показатели на { $day }</b>
stats-supported = Поддержали компаний: { $count } (в этом году: { $year })
stats-contracted = С экспортным контрактом: { $count } (в этом году: { $year })
stats-volume = Объём экспорта по их контрактам, тыс. $: { $total }
stats-year = { $year }: { $value }
stats-none = Контрактов с объёмами пока нет.
stats-how = Поддержали — услуга оказана. Контракт считается, когда отчёт о нём отправлен; объём стоит по годам поставок.
