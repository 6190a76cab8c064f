"""A text's own date: as it says itself, with the words it rests on, else assumed or unknown."""

from __future__ import annotations

import pytest

from geo.gazetteers.building import make_gazetteer
from geo.texts.reader import read
from geo.texts.times.dating import TextDate, find_date
from geo.texts.times.finding import find_times


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        ("关于道路的通知\n发布日期：2025-01-10\n2023年开工。", "2025-01-10", "published"),
        ("公告\n成文日期：2024年7月10日\n正文", "2024-07-10", "published"),
        ("Notice\nPublished 12 February 2026\nThe lane opened in 2019.", "2026-02-12", "published"),
        ("某市政府工作报告\n（2025年1月10日）\n过去一年……", "2025-01-10", "dated"),
        ("區議會文件：工程進度（2026年3月）\n2030年落成。", "2026-03", "dated"),
        ("Media release, Northport, 12 February 2026\nWorks go on.", "2026-02-12", "dated"),
        ("通知\n同意2019年的方案。\n某市交通局\n2024年7月10日", "2024-07-10", "dated"),
        ("公告\n民國114年5月3日\n正文", "2025-05-03", "dated"),
        ("東溪鄉建設報告\n114年11月10日\n一、交通", "2025-11-10", "dated"),
        ("骑车看工地\n发表于 2026-04-06  作者：东溪人\n2023年开工。", "2026-04-06", "published"),
        ("热线实录\n播出时间：2026年6月18日 9:00\n2023年开工。", "2026-06-18", "published"),
        ("東溪快線\n【本報訊】2025年11月27日\n2023年動工。", "2025-11-27", "dated"),
        ("东溪晚报 2026年3月12日 第3版\n开春了\n2023年开工。", "2026-03-12", "dated"),
        ("东溪公布2026年项目\n本报讯（记者 甲）1月16日上午，市里发布。", "2026-01-16", "assumed"),
        ("2026年东溪市工作报告\n（1月15日在人大会议上）\n正文", "2026-01-15", "assumed"),
        ("成绩单\n" + "开工三项。\n" * 7 + "（东溪日报 2026年7月18日）", "2026-07-18", "signed"),
        ("东溪半年成绩单\n2026年开工。记者7月16日从会上获悉，桥已开工。", "2026-07-16", "assumed"),
        ("公告\n中華民國113年4月15日\n正文", "2024-04-15", "dated"),
        ("基隆港東岸計畫\n中華民國114年3月\n明年開工。", "2025-03", "dated"),
        ("中華民國114年\n竹南橋明年開工。", "2025", "dated"),
        ("東港2050計畫追蹤\n105年3月公告，106年完工。", None, "unknown"),
        ("东港2035规划追踪\n2024年开工，2026年完工。", "2024", "assumed"),
        ("东山公园\n2010年修建。公园已于2013年4月开放。", "2013", "assumed"),
        ("东山公园\n截至2010年投资1亿元。公园已于2013年4月开放。", "2013", "assumed"),
        ("嘉義水廠\n中華民國一百一十四年三月九日\n明年開工。", "2025-03-09", "dated"),
        ("說明會紀錄\n一、時間：中華民國114年9月18日\n明年開工。", "2025-09-18", "published"),
        ("令和7年\nThe Sakai line will open next year.", "2025", "dated"),
        ("堺市水道计划\n令和七年四月一日\n明年开工。", "2025-04-01", "dated"),
        ("施工日期：令和元年5月\n明年开工。", None, "unknown"),
        ("记录\n日期：平成31年2月3日\n明年开工。", "2019-02-03", "published"),
        ("令和7年に着工した橋。", None, "unknown"),
        ("Sevilla, 12 de marzo de 2025\nThe tram will open next year.", "2025-03-12", "dated"),
        ("Works began in marzo de la fuente in 2019.", "2019", "title"),
        ("施政報告\n二〇二五年九月十七日\n正文", "2025-09-17", "dated"),
        ("工作报告\n——2025年2月18日在区人大会议上\n去年", "2025-02-18", "dated"),
        ("二〇二五年政府工作报告\n2024年建成三座桥。", "2025", "title"),
        ("2024年政府工作报告\n2023年建成三座桥。", "2024", "title"),
        ("2025年计划执行情况与2026年计划的报告\n正文", "2026", "title"),
        ("桃園市115年度施政重點\n正文", "2026", "title"),
        ("某市五年规划\n（2026—2030年）\n2027年前完成加固。", "2026", "title"),
        ("某市“十五五”规划\n2028年投用。", "2026", "title"),
        ("新聞稿\n發布日期：114年8月21日\n正文", "2025-08-21", "published"),
        ("快讯\n某报2025年11月19日讯 近日通车。", "2025-11-19", "dated"),
        ("快讯\n本报柳城3月18日电 2026年第一季度推进会举行。", "2026-03-18", "assumed"),
        ("快讯\n通讯社柳城12月31日电 柳城开工。", None, "unknown"),
        ("简报\n2026年开会。\n1 东桥 部分投用，全部建成时间：2026年11月", "2026", "assumed"),
        ("简报\n2026年开会。\n3月18日电力恢复。", "2026", "assumed"),
        ("通知\n来源：交通局 时间：2025-01-10\n2023年开工。", "2025-01-10", "published"),
        ("NEWS\nCouncil\nEmbargoed until 00:01, Friday 4 March 2022\nx", "2022-03-04", "published"),
        ("For immediate release: Monday, May 2, 2022\nx", "2022-05-02", "published"),
        ("News\nThe council\nMonday 2 May 2022\nIn 2019 a lane opened.", "2022-05-02", "dated"),
        ("Roads\nItem 7: Report as at 31 August 2026\nA lane of 2019.", "2026-08-31", "dated"),
        ("Report for the quarter ended 30 June 2026\nA lane of 2019.", "2026-06-30", "dated"),
        ("Bus blog\nPosted by Ann on 22 Mar 2027 at 9 pm\nIn 2019.", "2027-03-22", "dated"),
        ("Flyover opens\nNews | Pune | 11 Feb 2026, 06:12 AM\nIn 2019.", "2026-02-11", "dated"),
        ("Echo\n3rd May 2026\nIn 2019 a lane opened.", "2026-05-03", "dated"),
        ("Northport, Monday, May 2, 2022\nIn 2019 a lane opened.", "2022-05-02", "dated"),
        ("Notice 64436 of the board\nin 2019 the lane opened.", "2019", "assumed"),
        (
            "Elm line\nWork is planned to begin later in 2019; it opens in 2024, and part in 2025.",
            "2019",
            "assumed",
        ),
        (
            (
                "2003年5月市里设立东溪水务集团，负责全市供水排水设施的投资、建设、运营和管理，"
                "承担十二座水厂的安全生产和城乡供水一体化的各项工作。\n2011年3月2日东厂投用。"
                "2014年6月8日西厂投用。2019年1月6日南厂投用。"
            ),
            "2019",
            "assumed",
        ),
        (
            (
                "2020年，对照“十三五”时期规划目标，东溪大桥开工，西溪大桥主体完工，全市公路网"
                "进一步加密，城乡交通更加便利，群众出行更加安全。\n二、成绩显著"
            ),
            "2020",
            "assumed",
        ),
        ("航空园\n预计2031年底完成搬迁，2032年全面动工。2030年已立项。", "2030", "assumed"),
        ("东溪要闻\n一期计划2031年建成，二期2032年建成。", "2031", "assumed"),
        ("Elm line\nOnce operational, in 2031, it is quick.\n2028 - order", "2028", "assumed"),
        ("Elm line\nThe depot opened in 2010 and later in 2012 was sold.", "2010", "assumed"),
        ("Elm line\nIt will open in 2031, having begun in 2027.", "2027", "assumed"),
        ("A report\nSince 2018 two lines opened; in June 2025 a third.", "2025", "assumed"),
        ("记者走访\n大桥最快2027年通车。数据截至2025年10月底。", "2025", "assumed"),
        ("简报\n自2018年以来通车两条；今年是2025年。", "2025", "assumed"),
        ("四、“十四五”主要任务\n为2035年规划目标打好基础。\n新建水厂。", "2021", "assumed"),
        ("（二）十三五时期重点工程\n新建水厂。", "2016", "assumed"),
        ("面向2035年远景目标，新建水厂。", None, "unknown"),
        ("柳溪都更\n去（2025）年核定三案，今年再推兩案，2031年完工。", "2026", "assumed"),
        ("柳溪都更\n明(116)年動工，2031年完工。", "2026", "assumed"),
        ("署方於2017年推出碼頭計劃，兩座料今年完成。", None, "unknown"),
        ("署方已於2017年推出碼頭計劃，兩座料今年完成。", None, "unknown"),
        ("柳溪风场于2006年投产，至今已逾十年。", None, "unknown"),
        ("柳溪大桥\n于2024年动工，预计2026年通车。", "2024", "assumed"),
        ("柳溪新区\n东桥2033年9月通车；预计2027年开通西线。", "2027", "assumed"),
        ("柳溪解读\n2025年交出成绩单。\n2026年\n怎样的新蓝图？", "2026", "assumed"),
        ("柳溪解读\n2025年工作回顾\n2026年工作思路和目标", "2026", "assumed"),
        ("柳溪电厂\n已被列入省“十二五”规划，2013年开工。", "2013", "assumed"),
        ("花蓮路況\n113年的事。\n預計完工日期:116年12月", None, "unknown"),
        ("保定访谈\n采访时间：2025年11月6日　地点：保定", "2025-11-06", "published"),
        ("花蓮業務報告\n報告日期：中華民國115年4月20日\n路。", "2026-04-20", "published"),
        ("A talk\nrecorded on 22 October 2025 for the radio.\nIn 2007.", "2025-10-22", "dated"),
        ("Capital plan FY 2027\nAdopted by Council on December 9, 2025", "2025-12-09", "dated"),
        ("快訊\n新竹市政速遞　2026年7月30日\n2019年的事。", "2026-07-30", "dated"),
        ("Ring road\nSURAT, 17 January 2026: The state said in 2019.", "2026-01-17", "dated"),
        ("Mill Road\nThe bridge opened on 4 May 2019\nand 2018 was dry.", "2019", "assumed"),
        ("第五章\n大桥2029年通航、2028年一季度开通，已于2024年12月底动工。", "2024", "assumed"),
        ("第五章\n大桥2029年通航、另一座2028年投用。", "2028", "assumed"),
        ("简报\n大桥预计于2029年通航，码头已于2023年建成。", "2023", "assumed"),
        ("简报\n大桥料2029年度落成，最快可于2027年通车。土地2025年收回。", "2025", "assumed"),
        ("簡報\n市府建議要在2036年前完成，預計民國118年動工。", "2029", "assumed"),
        (
            "A note\nSites will be available in early 2029 and a park opened in 2023.",
            "2023",
            "assumed",
        ),
        ("A note\nFor the 2040 vision of the town; in 2023 a park opened.", "2023", "assumed"),
        ("A note\nThe grant must be spent by May 2028; in 2023 a park opened.", "2023", "assumed"),
        ("A note\nThe quay is ready by early 2028, the lock set for June 2029.", None, "unknown"),
        ("A note\nThe 2029 opening can't come soon enough.", None, "unknown"),
        (
            "MINUTES OF A MEETING HELD IN MILLTOWN, ON MONDAY, 6TH MAY, 2024\nx",
            "2024-05-06",
            "dated",
        ),
        (
            "某區都市計畫\n市政府\n民國104年6月9日府都字第1040號公告\n至2040年。",
            "2015-06-09",
            "dated",
        ),
        ("今年开工，明年建成。", None, "unknown"),
        ("到2035年建成三条线。", None, "unknown"),
        ("", None, "unknown"),
    ],
)
def test_the_date_of_a_text_is_found_with_what_it_rests_on(
    text: str, value: str | None, how: str
) -> None:
    date = find_date(text)
    assert (date.value, date.how) == (value, how)
    assert text[date.start : date.end] == date.surface
    assert bool(date.surface) == (value is not None)


def test_a_date_at_the_very_end_of_a_long_text_is_its_signature() -> None:
    text = "通知\n" + "道路改造。\n" * 900 + "某市交通局\n2024年7月10日\n"
    date = find_date(text)
    assert (date.value, date.how) == ("2024-07-10", "signed")
    assert text[date.start : date.end] == "2024年7月10日"


def test_this_year_is_told_by_the_date_of_the_text() -> None:
    text = "关于道路的通知\n发布日期：2031-04-02\n东湖大桥将于明年通车。"
    (found,) = read(text, make_gazetteer()).statements
    assert found.due == "2032"


def test_without_a_date_next_year_stays_open() -> None:
    (found,) = read("东湖大桥将于明年通车。", make_gazetteer()).statements
    assert (found.status, found.due, found.due_as_said) == ("planned", None, "明年")


@pytest.mark.parametrize(
    ("date", "words", "year", "month"),
    [
        (
            TextDate("2025-03", "dated", "2025年3月", 1, 8),
            "The text is of 2025-03 (dated: the text says '2025年3月'); --date says otherwise.",
            2025, 3,
        ),
        (
            TextDate("2025", "assumed", "FY", 1, 3),
            "The text is taken to be of 2025 (assumed: the text says 'FY'); --date says otherwise.",
            2025, None,
        ),
        (
            TextDate("2026", "clock"),
            "The text is taken to be of 2026 (clock: this computer's year); --date says otherwise.",
            2026, None,
        ),
        (TextDate("2025-01-02", "given"), "The text is of 2025-01-02, as given.", 2025, 1),
        (
            TextDate(None, "unknown"),
            "The text's date is unknown: this year and next year stay open; give --date.",
            None, None,
        ),
    ],
)  # fmt: skip
def test_how_the_date_of_a_text_is_known_is_said(
    date: TextDate, words: str, year: int | None, month: int | None
) -> None:
    assert date.as_words() == words
    assert (date.year, date.month) == (year, month)


@pytest.mark.parametrize(
    ("text", "value", "how"),
    [
        ("Ferry to sail\nBy Ann Lee | Posted: March 14, 2026\n\nIn 2024 it was late.",
         "2026-03-14", "published"),
        ("COUNTY COUNCIL\nDate of meeting: 9 December 2025\n\nOf 2021.",
         "2025-12-09", "published"),
        ("COUNTY COUNCIL\nDate of opening: 9 December 2025\n", "2025", "assumed"),
    ],
)  # fmt: skip
def test_dates_of_posting_and_of_a_meeting(text: str, value: str, how: str) -> None:
    date = find_date(text)
    assert (date.value, date.how) == (value, how)


def test_this_year_stays_open_where_a_text_but_looks_ahead() -> None:
    found = find_date("简报\n大桥2029年通航，明年动工。")
    assert (found.value, found.is_aimed) == ("2029", True)
    assert not find_date("简报\n大桥已于2024年开工，2029年通航。").is_aimed
    assert find_times("明年动工", 2029, is_aimed=True).times[0].period is None
    assert find_times("明年动工", 2029).times[0].period == "2030"


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("The depot is extended ahead of new platforms opening in 2022", None),
        ("Crews are at work, with completion due for late 2027", None),
        ("Crews are at work, construction starting in 2031", None),
        ("The opening of the depot in 2021 drew many", "2021"),
        ("The depot opened in 2021", "2021"),
    ],
)
def test_a_text_is_of_no_year_that_a_work_opens_in(words: str, year: str | None) -> None:
    assert find_date(f"Orton news\n\n{words}. More follows.").value == year


ROWS = tuple(f"{2001 + 3 * number}-0{number + 1} 青荷{number + 1}号线开工" for number in range(6))


def test_a_chronicle_is_of_the_month_of_its_last_row() -> None:
    date = find_date("青荷地铁\n" + "\n".join(ROWS))
    assert (date.value, date.how, date.surface) == ("2016-06", "assumed", "2016-06")


@pytest.mark.parametrize(
    "text",
    [
        "青荷地铁建设计划\n" + "\n".join(ROWS),
        "青荷地铁\n" + "\n".join(ROWS[:5]),
        "青荷地铁\n" + "\n".join(row.replace("青", "预计青") for row in ROWS),
    ],
)
def test_what_is_planned_or_spans_few_years_is_no_chronicle(text: str) -> None:
    assert find_date(text).year in {2001, 2004}
