# Слова пустого файла ответов: prichal simulate --template.

template-how =
    Впишите ответы после двоеточий: значение, «да» или «нет», id варианта, дату как 21.11.2026.
    Несколько значений пишут в скобках через запятую: [a, b]. Текст со знаками «:» и «#» берут в кавычки.
    Строку таблицы, которая начинается с «- », повторяют столько раз, сколько строк нужно.
    Что оставить пустым, то считается пропущенным. Затем: prichal simulate ПАКЕТ ФОРМА --answers ЭТОТ_ФАЙЛ
template-min = не меньше: { $value }
template-max = не больше: { $value }
template-min_length = знаков не меньше: { $value }
template-max_length = знаков не больше: { $value }
template-today = сегодня
template-no_answer = ответ не нужен
template-one_form = С --template нужны пакет и форма.
template-only = Ключ --out бывает только с --template.
template-exists = Файл { $path } уже есть. Назовите другой: в этом могут быть ответы.
