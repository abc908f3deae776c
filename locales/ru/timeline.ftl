## prichal timeline: что и когда бот напишет сам

# Слова выдуманных людей
timeline-words = Поправьте, пожалуйста, то, что отмечено.
timeline-company = ООО «Тихая гавань»
timeline-contact = Причалова Нина Сергеевна
timeline-document = Выписка со счёта

timeline-event-application = { $day } отправлена заявка: { $service }
timeline-event-state = { $day } заявка теперь в статусе «{ $state }»: { $service }
timeline-event-draft = { $day } начат черновик: { $service }
timeline-event-remarks = { $day } заявка вернулась с замечаниями: { $service }
timeline-event-documents = { $day } попросили документ: { $service }
timeline-event-document = { $day } кончается срок годности документа: { $service }
timeline-event-contract = { $day } подписан экспортный контракт после услуги: { $service }
timeline-event-follow-up = { $day } оказана услуга: { $service }
timeline-event-sales-report = { $day } завершена услуга: { $service }
timeline-event-window = { $day } открывается приём: { $service }
timeline-event-date = { $day } и дальше: даты года
timeline-zone = Время центра: { $zone }. Никто не отвечает и ничего не делает до { $until }.
timeline-none = За это время бот сам никому не напишет.
timeline-line = { $time }  { $to } · { $rule }{ $clause }
timeline-clause = {" "}· п. { $clause }
timeline-count = Сообщений: предпринимателю { $business }, сотрудникам { $staff }, руководителю { $head }.
timeline-to-business = предпринимателю
timeline-to-staff = сотрудникам
timeline-to-head = руководителю
timeline-to-staff-head = сотрудникам и руководителю

timeline-note-window = Окна приёма на этот день в файле центра нет. Считаем, что приём открыт с { $opens } по { $closes }.
timeline-note-unknown = Рабочий календарь ещё не утверждён на годы: { $years }. Сроки в рабочих днях на них предварительные: по будням, без праздников каждого года. Сроки заявок на них не считаются.
timeline-no_subject = В пакете «{ $pack }» нет линии «{ $subject }». Есть: { $known }
timeline-no_service = Для линии «{ $subject }» в пакете «{ $pack }» услуга «{ $service }» не подходит. Подходят: { $known }
timeline-no_state = Для линии «{ $subject }» статус «{ $state }» не подходит. Подходят: { $known }
timeline-until = --until: не раньше { $first } и не позже { $last }
timeline-not_filled = Не удалось заполнить форму «{ $form }» так, чтобы её можно было отправить. Выберите другую услугу: --service
timeline-no_way = Эту услугу не довести до нужного шага. Выберите другую: --service
timeline-written = Записано: { $path }

# Чертёж
timeline-lane-business = Предприниматель
timeline-lane-staff = Сотрудники
timeline-lane-head = Руководитель
timeline-legend-reminder = напоминание
timeline-legend-term = срок из таблицы статусов
timeline-legend-step = шаг заявки и прочее
timeline-pause = через { $days }
