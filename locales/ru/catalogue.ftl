## Каталог: чем центр поможет, карточка услуги, поиск

menu-catalogue = Чем поможет центр

catalogue-title = <b>Что вам нужно?</b>
    Нажмите кнопку или напишите своими словами: «сертификат», «найти покупателя».
catalogue-few = <b>Чем поможет центр</b>
catalogue-all = ☰ Все услуги
catalogue-packs = <b>Все услуги</b>
    Выберите раздел.
catalogue-need = <b>{ $need }</b>
    Вот что есть у центра:
catalogue-group = <b>{ $group }</b>
catalogue-found = <b>Нашли по запросу «{ $query }»</b>
catalogue-again = <b>Вот что нашли</b>
catalogue-nothing = По запросу «{ $query }» ничего не нашли. Попробуйте другие слова, например «выставка» или «сертификат», или посмотрите весь список.
catalogue-line = · <b>{ $name }</b>
catalogue-line-price = · <b>{ $name }</b> — { $price }
catalogue-line-pack = { $line } <i>({ $pack })</i>
catalogue-back = ‹ Назад
catalogue-more = Ещё ›
catalogue-open = Что есть у центра

need-start = С чего начать
need-check = Подхожу ли я
need-learn = Научиться
need-certificate = Сертификат
need-buyer = Найти покупателя
need-exhibition = Выставка
need-marketplace = Маркетплейс
need-trademark = Товарный знак
need-market = Изучить рынок
need-transport = Доставка
need-contract = Контракт
need-partner = Найти партнёра
need-advertising = Реклама
need-site = Сайт
need-design = Дизайн
need-equipment = Оборудование
need-team = Сотрудники
need-money = Деньги
need-standing = Репутация
need-cluster = Кластер
need-report = Отчитаться
need-plan = Планы на год

price-free = Бесплатно
price-free-short = бесплатно
price-share = Вы платите не меньше { $share }
price-share-short = вы платите от { $share }
price-business = Платите вы
price-business-short = за ваш счёт
price-limit = центр — не больше { $limit }
price-more = Центр платит не больше { $limit }
price-pool = Вместе с похожими услугами центр платит не больше { $limit }
price-category = { $who }: вы платите не меньше { $share }
price-parts = За часть работ вы доплачиваете, смотрите «Состав».
price-differs = Цена зависит от того, что вы выберете, смотрите «Состав»
price-differs-short = цена зависит от вида
price-free-parts = Часть работ бесплатна, смотрите «Состав».
price-two_thirds = двух третей
price-parts-short = бесплатно, кроме части работ


category-svo = Участники СВО и их семьи

offer-title = <b>{ $name }</b>
offer-price = 💰 { $price }
offer-clause = <i>Регламент, { $clause }</i>
offer-clause-short = <i>({ $clause })</i>
offer-elsewhere = ℹ️ { $apply }
offer-page = <b>{ $name }</b> · { $page }
offer-apply = Подать заявку
offer-prepare = Подготовить заявку
offer-fill = Заполнить
offer-join = Записаться
offer-test = Пройти проверку
offer-check = Проверить, подхожу ли я
offer-share = Посчитать мою долю
offer-about = Коротко
offer-parts = Состав
offer-documents = Документы
offer-who = Кому
offer-terms = Условия
offer-next = Дальше ›

parts-base = <b>Входит всегда</b>
parts-any = <b>На выбор</b>
parts-least = <b>На выбор, хотя бы одно</b>
part-obligatory = обязательно
part-line = · { $name }
part-note = <i>{ $note }</i>

documents-centre = <b>Принести или прислать в центр</b>
documents-platform = <b>На цифровой платформе</b>
documents-both = <b>В центр или на цифровой платформе</b>
document-line = · { $name }
document-file = Файлом можно прислать прямо сюда: бот попросит после анкеты.

who-not = <b>Не получится, если</b>
who-line = · { $ground }

terms-title = <b>Сроки</b>
terms-line = · { $of } — { $days }
terms-how = <b>Как подать</b>
terms-price = <b>Сколько стоит</b>
terms-places = <b>Участники</b>
terms-least = · Состоится, если наберётся участников: { $count }
terms-sme = · Из них малый и средний бизнес — не меньше { $share }

term-other = Срок
term-decision = Решение по заявке
term-result = Результат
term-documents = Дослать документы, если их не хватает
term-contract = От документов до договора
term-selection = Отбор заявок, не дольше
term-notice = Ответ после заседания комиссии
term-contract_report = Сообщить о контракте после его даты
term-reporting = Сколько времени сообщать о контрактах
term-centre_check = Проверка в центре
term-rec_check = Проверка в РЭЦ
term-agreement_check = Проверка соглашения в РЭЦ
term-roadmap = Дорожная карта, не дольше
term-confirmation = Подтвердить, что всё готово

days-working-one = { $count } рабочий день
days-working-few = { $count } рабочих дня
days-working-many = { $count } рабочих дней
days-working-other = { $count } рабочего дня
days-calendar-one = { $count } день
days-calendar-few = { $count } дня
days-calendar-many = { $count } дней
days-calendar-other = { $count } дня
days-months-one = { $count } месяц
days-months-few = { $count } месяца
days-months-many = { $count } месяцев
days-months-other = { $count } месяца
days-years-one = { $count } год
days-years-few = { $count } года
days-years-many = { $count } лет
days-years-other = { $count } года

inline-open = Открыть в боте
inline-all = Все услуги центра
search-noise = в во на для и или с со к ко по из от до за о об у не мне нам я мы мой наш что как где когда кто какой какая какие есть ли бы хочу хотим надо нужно нужен нужна нужны можно получить найти сделать помочь помогите помощь пожалуйста привет здравствуйте добрый день спасибо услуга услуги центр пункт п
search-keys = qwertyuiop[]asdfghjkl;'zxcvbnm,. йцукенгшщзхъфывапролджэячсмитьбю

error-service-unknown = Такой услуги больше нет. Откройте список: /start
error-service-elsewhere = Здесь подать нельзя: в карточке услуги сказано, куда обратиться.
error-pack-unknown = Такого раздела больше нет. Откройте список: /start
error-group-unknown = Такого раздела больше нет. Откройте список: /start
