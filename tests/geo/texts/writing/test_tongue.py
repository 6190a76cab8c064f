"""The language of a text, as far as it matters: whether planmap reads it."""

from __future__ import annotations

import pytest

from geo.texts.writing.tongue import find_tongue


@pytest.mark.parametrize(
    ("text", "language", "is_read"),
    [
        ("年底前建成柳溪大桥，2027年通车，全长三公里，总投资十二亿元。", "zh", True),
        ("到2027年，捷運綠線將通車營運，全線長約二十七公里，設二十二站。", "zh", True),
        ("The bridge is to open in 2027, and the road will be widened.", "en", True),
        ("Le pont sera ouvert en 2030 et la route est dans le plan des villes.", "fr", False),
        ("Die Brücke wird im Jahr 2030 eröffnet und der Hafen ist für die Stadt.", "de", False),
        ("El puente será abierto en 2030 y la ruta del puerto es para los barrios.", "es", False),
        ("Cầu được xây trong năm 2030 và đường của cảng là cho các khu này.", "vi", False),
        ("新しい駅は2030年に開業し、面積は350平方メートルです。道もつくります。", "ja", False),
        ("새로운 역은 2030년에 개통되며 면적은 350제곱미터입니다 도로도 만든다", "ko", False),
        ("سيبلغ طول الطريق كم في عام وسيربط المدينة بالميناء", "ar", False),
        ("Мост будет открыт в 2030 году и соединит город с портом.", "ru", False),
        ("柳溪大桥 Willow Creek Bridge 于2027年通车，全长三公里，连接新城和老城。", "zh", True),
        ("", "und", True), ("2030: 12 km", "und", True),
        ("Ardmoor Quay, Hazel Grove, Wexcombe Lane, Tollgate", "und", True),
    ],
)  # fmt: skip
def test_a_language_is_told(text: str, language: str, is_read: bool) -> None:  # noqa: FBT001
    found = find_tongue(text)
    assert (found.language, found.is_read) == (language, is_read)


def test_what_is_said_names_the_language() -> None:
    assert "(Japanese)" in find_tongue("新しい駅をつくります。それはとても大きいです。").as_words()
