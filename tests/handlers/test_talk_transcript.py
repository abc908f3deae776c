"""A talk as both sides read it, kept as golden files; see test_transcripts.py."""

from pathlib import Path

import yaml

from bot.settings import DEFAULT_CENTRE
from tests.support.product import clean, product
from tests.support.staff import ANNA, apply
from tests.support.talks import newest
from tests.support.transcript import Transcript, same

PAGES = Path(__file__).with_name("transcripts")
REPLY = {"title": "Скан", "text": "Файл не читается. Пришлите скан ещё раз."}


async def test_a_talk_as_both_sides_read_it(tmp_path: Path) -> None:
    centre = tmp_path / "centre.yaml"
    own = yaml.safe_load(DEFAULT_CENTRE.read_text("utf-8"))
    centre.write_text(yaml.safe_dump(own | {"replies": [REPLY]}, allow_unicode=True), "utf-8")
    async with product(tmp_path, centre=centre, forum=True) as bot:
        sent = await apply(bot, bot.owner)
        anna, owner = bot.staff(ANNA), bot.owner
        client = Transcript(owner, "Переписка с центром: клиент (👌 — бот отметил: передано)")
        await anna.go(("[Написать клиенту]", "[Скан]"))
        staff = Transcript(anna, "Переписка в теме заявки: сотрудник (👌 — бот отметил: ушло)")
        staff.remark("На карточке: «Написать клиенту», заготовка «Скан», «Отправить»")
        await anna.tap("Отправить")
        await client.wait()
        staff.remark("Клиент отвечает")
        asked = newest(owner, "Файл не читается")
        said = owner.send("Какой именно файл?", reply_to=asked["message_id"])
        await client.does(said)
        await staff.wait()
        question = newest(anna, "Какой именно файл?")
        answered = anna.send("Доверенность", reply_to=question["message_id"])
        await staff.does(answered)
        bot.clock.advance(60)
        await staff.does(anna.world.edit(anna.person, answered, "Доверенность на Петрова"))
        await client.wait()
        got = newest(owner, "Доверенность на Петрова")
        page = owner.file(
            "скан.pdf", b"%PDF-1.7 made up", reply_to=got["message_id"], caption="Вот она"
        )
        await client.does(page)
        client.remark("Без кнопки «Ответить»: из карточки заявки")
        await client.go(("/applications", f"[{sent.number}]", "[Написать в центр]"))
        prompt = newest(owner, "Напишите центру")
        await client.does(owner.send("Когда будет ответ?", reply_to=prompt["message_id"]))
        await client.does(owner.world.voice(owner.person))
        await staff.wait()
        await anna.tap("Ещё…")
        staff.remark("На карточке: «Ещё…»")
        await staff.go(("[Переписка: 5]",))
        same(staff, PAGES / "talk_staff_ru.txt")
        same(client, PAGES / "talk_client_ru.txt")
        clean(bot)
