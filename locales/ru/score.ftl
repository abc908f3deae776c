# Баллы словами: в чате и в команде score.

points =
    { $plural ->
        [one] { $points } балл
        [few] { $points } балла
       *[many] { $points } баллов
    }
points-missing =
    { $plural ->
        [one] { $points } балла
       *[many] { $points } баллов
    }

# prichal score --explain
score-missing = От уровня «{ $before }» до уровня «{ $after }» не хватает { $points }.
score-enough = Короче всего так, изменений { $count }:
score-no_way = Тем, что можно изменить, этот уровень не достать.
score-undecided = Как дойти короче всего, не подсчитано: вариантов слишком много.
score-then = Тогда балл будет не меньше { $total } из { $max } ({ $percent } %).
score-out = не пускает: { $text }
score-only_for = площадка не для всех, нужно: { $text }

# prichal score --backtest
backtest-models = { $pack }/{ $form }: модель { $before } → { $after }
backtest-same_version = Версия та же, { $version }, а правила другие. Напишите в новых файлах свою version и own: true.
backtest-unchanged = Модель и площадки те же.
backtest-rule = { $rule } ({ $text }): { $what }
backtest-rule_new = { $rule } ({ $text }): новое правило, { $points }; когда { $condition }
backtest-rule_gone = { $rule } ({ $text }): правила больше нет, было { $points }
backtest-rule_points = было { $before }, станет { $after }
backtest-rule_condition = условие было: { $before }; станет: { $after }
backtest-rule_sum = теперь в блоке { $block }, баллы складываются
backtest-rule_best = теперь в блоке { $block }, считается только лучшее правило
backtest-level_new = уровень «{ $level }»: новый, с { $after } %
backtest-level_gone = уровень «{ $level }»: больше нет, был с { $before } %
backtest-level_moved = уровень «{ $level }»: с { $before } % → с { $after } %
backtest-place_new = площадка { $place }: новая
backtest-place_gone = площадка { $place }: больше нет
backtest-place_edited = площадка { $place }: изменены доводы: { $reasons }
backtest-place_applies = площадка { $place }: изменено, для кого она
backtest-at = «{ $level }» ({ $percent } %)
backtest-unshown = без оценки
backtest-mover = { $who }: показали { $shown }, сейчас { $today }, станет { $edited }
backtest-because = из-за: { $rules }
backtest-because_more = из-за: { $rules } и ещё { $more }
backtest-max = всего можно набрать: было { $before }, станет { $after }
backtest-reason = было { $was }, станет { $now }: { $text } ({ $why })
backtest-why_new = новое правило
backtest-why_gone = правила больше нет
backtest-why_points = другие баллы
backtest-why_condition = другое условие
backtest-why_counted = иначе считается блок
backtest-why_answers = ответы больше не подходят
backtest-why_earlier = изменилось с тех пор, как показали
backtest-appear = появятся площадки: { $places }
backtest-vanish = пропадут площадки: { $places }
backtest-total = Заявок: { $applications }, без ответов для скоринга: { $unscored }, без показанной оценки: { $unshown }
backtest-level = { $level }: показали { $shown }, сейчас { $today }, станет { $edited }
backtest-against_today = Против сегодняшней модели: выше { $up }, ниже { $down }, так же { $same }
backtest-against_shown = Против того, что показали: выше { $up }, ниже { $down }, так же { $same }
backtest-places = Площадки:
backtest-places_same = Площадки у всех те же.
backtest-place = { $place }: появится у { $appear }, пропадёт у { $vanish }
backtest-unfit = Заявки, чьи ответы не подходят к форме: { $count }. Посчитаны без этих ответов.
backtest-unfit_gone = { $question } ({ $name }): вопроса больше нет — { $count }
backtest-unfit_again = { $question } ({ $name }): ответ больше не подходит — { $count }
backtest-unfit_asked = { $question } ({ $name }): новый вопрос, ответа нет — { $count }
backtest-answers = --backtest берёт ответы из базы: --answers с ним не нужен.
backtest-no_answers = Нужен файл ответов: --answers FILE. Или --backtest по заявкам из базы.
backtest-only = { $option } нужен только вместе с --backtest.
