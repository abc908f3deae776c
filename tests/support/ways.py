"""What somebody says and taps on the whole way, to be done with `Talk.go`."""

CONSENT = (
    "[Чем поможет центр]",
    "[Размещение на маркетплейсах]",
    "[Подать заявку]",
    "[Согласен, дальше]",
)

ANKETA = (
    "Общество с ограниченной ответственностью «Пример-Экспорт»",
    "1264000000000",
    "4027000012",
    "248000, Калуга, ул. Примерная, д. 1",
    "[Взять это]",
    "primer-export.example",
    "Примерова Анна Ивановна, генеральный директор",
    "Образцов Пётр Сергеевич",
    "8 910 123-45-67",
    "export@example.com",
    "[Регулярные поставки]",
    "2025: Казахстан — 1,2 млн ₽. 2026: Казахстан — 2 млн ₽, Китай — 300 тыс. ₽",
    "Травяной чай в пакетиках, 6 вкусов, пачка 50 г",
    "10.83",
    "0902 10 000 1",
    "Для дома, в кафе и гостиницах",
    "Китай, Казахстан",
    "[Да]",
    "[Да]",
    "Ozon, Wildberries",
    "[Да]",
    "Alibaba.com",
    "[Оптом (B2B)]",
    "[В розницу (B2C)]",
    "[Готово]",
    "[Да]",
    "[151–500 тыс. ₽]",
    "Хотим продавать чай в Китае. Какая площадка подойдёт и какие нужны сертификаты?",
    "[Сертификация и лицензии]",
    "[Субсидии]",
    "[Готово]",
    "Перевод каталога на китайский",
    "📎 leaflet.pdf",
    "[Готово]",
    "[Другой человек по доверенности]",
    "📎 proxy.pdf",
    "[Готово]",
)
"""Every question of the Anketa, without a mistake; the review is what follows."""

FINISH = ("[Всё верно, дальше]",)

SCORING = (
    "[Всё верно]",  # the company's facts, taken from the Anketa
    "Калужская область",
    "[Всё верно]",  # wholesale and retail
    "[Да]",  # goods abroad before the deal
    "[Да]",  # an entity abroad
    "Казахстан",
    "[Продукты питания]",
    "[Нет]",  # the EAEU only
    "[Да]",  # other countries
    "[Да]",  # a specialist
    "[Да]",  # with languages
    "[Да]",  # a department
    "[Да]",  # marketplaces before
    "Alibaba.com — 2 млн ₽ за год",
    "[Нет]",  # nobody for the marketplaces yet
    "[Да]",  # ready to hire
    "[Всё верно]",  # countries and certificates, taken from the Anketa
    "[Нет]",  # certificates are needed
    "[Да]",  # materials
    "[Да]",  # money for the delivery
    "[Да]",  # capacity
    "[Да]",  # budget
    "[Да]",  # means to adapt
    "[Нет]",  # not only the state's money
    "[Да]",  # has to be adapted
    "[Да]",  # ready to
    "[Нет]",  # not adapted
    "[Да]",  # on demand
    "[Нет]",  # packaging for China
    "[Да]",
    "[Нет]",  # name
    "[Да]",
    "[Нет]",  # trademark
    "[Да]",
    "[Кофе и чай в пакетиках]",
    "[Готово]",
    "[Ничего из этого]",
    "[Ничего из этого]",
    "[Нет]",  # shelf life
    "6 месяцев",
    "[Нет]",  # reefer
    "[Да]",  # dry
    "[Да]",  # nothing special
)
"""Every question of the scoring that such a company is asked, without a contradiction."""

ANKETA_WITH_MISTAKES = (
    ANKETA[0],
    "12640000000",  # two digits short
    "1264000000001",  # a slip in the last digit
    ANKETA[1],
    "4027000013",
    ANKETA[2],
    *ANKETA[3:8],
    "12345",
    ANKETA[8],
    "ехport@example.com",  # the first two letters are Cyrillic
    "[export@example.com]",
    *ANKETA[10:13],
    "10,83",
    ANKETA[13],
    "травяной чай",
    *ANKETA[14:16],
    "Китай, Казакстан",
    "[Китай, Казахстан]",
    "наверное",  # where yes or no is meant
    "👍",
    *ANKETA[18:31],
    ANKETA[31],
    "приложу потом",
    *ANKETA[32:],
)
"""The same with slips on the way, each put right."""

SCORING_WITH_MISTAKES = (
    *SCORING[:2],
    "опт",  # where a tap is expected
    *SCORING[2:21],
    SCORING[21],  # a budget of their own ...
    SCORING[22],
    "[Да]",  # ... and the state's money only: a contradiction
    "[Всё верно, так и есть]",
    "[Назад]",
    "[Назад]",
    "[Оставить как есть]",
    "[Оставить как есть]",
    *SCORING[24:],
    "[Посмотреть ответы]",
    "[Следующие ›]",
    "[Следующие ›]",
    "[Целевые страны]",
    "Казахстан, Беларусь",  # without China
    "[Не менять]",
    "[Целевые страны]",
    "Казахстан",
    "[Сохранить]",
    "[Целевые страны]",
    "Китай, Казахстан",
    "[Сохранить]",
    "[Продолжить]",
)
"""The same with a contradiction that is confirmed, steps back, and an edit undone again."""

CONSENT_EN = (
    "[How the centre can help]",
    "[Placement on marketplaces]",
    "[Apply]",
    "[I agree, go on]",
)

ANKETA_EN = (
    *ANKETA[:4],
    "[Use this]",
    *ANKETA[5:10],
    "[Regular deliveries]",
    "2025: Kazakhstan, 1.2 million RUB",
    "Herbal tea in bags, 6 tastes, 50 g a pack",
    "10.83",
    "0902 10 000 1",
    "At home, in cafés and hotels",
    "China, Kazakhstan",
    "[Yes]",
    "[Yes]",
    "Ozon, Wildberries",
    "[Yes]",
    "Alibaba.com",
    "[Wholesale (B2B)]",
    "[Retail (B2C)]",
    "[Done]",
    "[Yes]",
    "[151–500 thousand RUB]",
    "We want to sell tea in China. Which marketplace fits, which certificates do we need?",
    "[Certification and licences]",
    "[Subsidies]",
    "[Done]",
    "[Skip]",
    "📎 leaflet.pdf",
    "[Done]",
    "[Somebody else by power of attorney]",
    "📎 proxy.pdf",
    "[Done]",
)

_EN = {
    "[Всё верно]": "[All correct]",
    "[Да]": "[Yes]",
    "[Нет]": "[No]",
    "[Готово]": "[Done]",
    "[Ничего из этого]": "[None of these]",
    "[Продукты питания]": "[Food]",
    "[Кофе и чай в пакетиках]": "[Coffee and tea in bags]",
    "Казахстан": "Kazakhstan",
    "6 месяцев": "6 months",
    "Alibaba.com — 2 млн ₽ за год": "Alibaba.com, 2 million RUB a year",
}
SCORING_EN = tuple(_EN.get(step, step) for step in SCORING)
FINISH_EN = ("[All correct, go on]",)
