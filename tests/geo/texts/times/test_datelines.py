"""A byline before a day makes it the text's; a goal in a title and a cell of a table do not."""

from __future__ import annotations

import pytest

from geo.texts.times.dating import find_date


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        (
            "白沙站延至116年\n\n【記者甲／青溪報導】2025年7月22日\n\n縣府說明。",
            "2025-07-22",
            "dated",
        ),
        ("白沙站動工\n（中央社記者甲青溪2025年7月22日電）2027年完工。", "2025-07-22", "dated"),
        ("白沙橋2027年通車\n本報記者甲2025年7月22日報導 橋進展順利。", "2025-07-22", "dated"),
        ("白沙桥2027年通车\n本报记者 甲 7月22日报道 2025年以来顺利。", "2025-07-22", "assumed"),
        ("【本报讯】（记者 甲）2025年7月22日，白沙桥开工。", "2025-07-22", "dated"),
        ("Pier to open in 2027\n(Ashford, 14 March 2025) It will open.", "2025-03-14", "dated"),
        ("工作报告\n2025年2月18日在县人大会议上\n2024年建成。", "2025-02-18", "dated"),
        ("据《青溪日报》2024年3月5日报道，白沙桥开工，2025年完工。", "2024", "assumed"),
        ("（記者甲／青溪報導）2025年7月起，白沙橋封閉。", "2025", "assumed"),
        ("【記者甲／青溪報導】2025年底，白沙橋封閉。", "2025", "assumed"),
    ],
)
def test_a_dateline_behind_a_byline_dates_a_text(text: str, value: str, how: str) -> None:
    date = find_date(text)
    assert (date.value, date.how) == (value, how)
    assert text[date.start : date.end] == date.surface


@pytest.mark.parametrize(
    ("title", "value"),
    [
        ("白沙轉運站延至116年", "2027"),
        ("白沙轉運站延至民國116年", "2027"),
        ("白沙轉運站116年啟用", "2027"),
        ("白沙巨蛋目標119年完工　市府：如期", "2030"),
    ],
)
def test_a_year_that_a_title_looks_ahead_to_is_the_latest_at_most(title: str, value: str) -> None:
    date = find_date(f"{title}\n縣府今天說明。")
    assert (date.value, date.how, date.is_aimed) == (value, "assumed", True)
    dated = find_date(f"{title}\n縣府今天說明。\n縣府\n2025年7月22日\n")
    assert (dated.value, dated.is_aimed) == ("2025-07-22", False)


@pytest.mark.parametrize("title", ["115年度重大建設進度", "115年度前瞻計畫", "114年至116年計畫"])
def test_a_title_may_name_the_year_of_the_text(title: str) -> None:
    assert find_date(f"{title}\n縣府今天說明。").how == "title"


@pytest.mark.parametrize(
    "title", ["Stadium opening pushed back to 2029", "Pier delayed to May 2028"]
)
def test_a_text_is_of_no_year_that_something_is_put_off_to(title: str) -> None:
    assert find_date(f"{title}\n\nThe council met today.").value is None


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        ("2025年项目\n名称\t完成\n冷链中心\t2026年10月\n白沙馆\t2024年1月", "2025", "title"),
        ("2025年项目\n名称\t完成\n冷链中心\t\n\t2026年10月\n", "2025", "title"),
        ("2025年项目\n|名称|完成|\n|冷链中心|2026年10月|\n", "2025", "title"),
        (
            "2025年项目\n项目名称\n建设状态\n计划完成\n冷链中心\n在建\n2026年10月\n",
            "2025", "title",
        ),
        (
            "2025年项目\n项目名称\n计划完成\n冷链中心\n2026年10月\n白沙馆\n2024年1月\n",
            "2025", "title",
        ),
        ("Works of 2025\nProject\nStatus\nDue\nMill bridge\nOn site\nMay 2026\n", "2025", "title"),
        (
            "2025年项目\n名称\t完成\n冷链中心\t2026年10月\n\n\t县政府\n\t2025年3月1日",
            "2025-03-01", "dated",
        ),
        ("重点工程\n建设进度\n2025年3月\n桥已开工。", "2025-03", "dated"),
        ("Media release\tNorthport\t12 February 2026\nOf 2019.", "2026-02-12", "dated"),
        ("号\tA1\t发布日期\t2025-03-01\n名\t报告\t文号\t2\n2023年。", "2025-03-01", "published"),
    ],
)  # fmt: skip
def test_a_day_in_a_cell_is_not_that_of_the_text(text: str, value: str, how: str) -> None:
    date = find_date(text)
    assert (date.value, date.how) == (value, how)
