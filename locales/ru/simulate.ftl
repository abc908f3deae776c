# Слова команды simulate: обход форм и случайное заполнение.

simulate-one_way = Нужно одно из четырёх: --answers ФАЙЛ, --template, --coverage или --fuzz ЧИСЛО.
simulate-which_form = С --answers нужны пакет и форма.
simulate-form = форма
simulate-asked = вопросы
simulate-hidden = скрыты
simulate-step = переходы
simulate-answer = ответы
simulate-condition = условия
simulate-test = сравнения
simulate-check = противоречия
simulate-path = пути
simulate-impossible = нет пути
simulate-fillings = заполнено
simulate-actions = действий
simulate-runs = проходов
simulate-seconds = секунд
simulate-total = всего
simulate-covered = Форм: { $forms }. Пройдено всё, до чего можно дойти.
simulate-uncovered = Форм: { $forms }. Не пройдено или не решено: { $count }.
simulate-missed = не пройдено: { $sort } { $of } { $why }
simulate-undecided = не решено, слишком много вариантов: { $sort } { $of }
simulate-fuzz_fine = Форм: { $forms }. Каждый раз форму удалось довести до конца, ничего не потеряно.
simulate-fuzz_faults = Форм: { $forms }. С ошибкой: { $count }.
simulate-fault = { $form }: { $rule }: { $how }
simulate-fault_again = Повторить: prichal simulate { $pack } { $form } --fuzz 1 --seed { $seed } --now { $day }
simulate-fault_known = известно заранее: { $known }
