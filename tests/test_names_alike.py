"""The promise that no name, party or nationality changes an answer, ever."""

import pytest

from analysis.rating import toward

PEOPLE = """
Trump;Barack Obama;Hillary Clinton;J. D. Vance;al-Masri;Khalid al-Masri;McConnell;Marine Le Pen
Gallant;Hope;Grace Rich;Savage;Bush;Love;War;Good;God;Satan;Malcolm Strong;Bad Bunny;Justice Brown
Ursula von der Leyen;Charles de Gaulle;Luiz Inácio Lula da Silva;Osama bin Laden;Mohammed bin Salman
O'Rourke;O’Rourke;Alexandria Ocasio-Cortez;Jean-Luc Picard;Mary-Kate;DeSantis;TRUMP;Theresa May
Will Smith;Bill Gates;Kim Jong-un;Ban Ki-moon;Tsai Ing-wen;Xi Jinping;María José;Łukasz
Ødegaard;Nguyễn Phú Trọng;Recep Tayyip Erdoğan;习近平;محمد بن سلمان;Владимир Путин;Fatima
Robert F. Kennedy Jr.;Martin Luther King, Jr.;Dr. Jill Biden;Sen. Ted Cruz;Mr. Collins;Pope Francis
King Charles III;@realDonaldTrump
"""
BODIES = """
NATO;G7;U.S.;US;EU;Department of Justice;Bank of England;Supreme Court of the United States;Hamas
Black Lives Matter;Proud Boys;National Rifle Association;AT&T;eBay;iPhone;Goldman Sachs;Meta;Israel
Freedom Party;Wells Fargo
"""
PARTIES = """
Republicans;Democrats;republicans;democrats;Conservatives;conservatives;liberals;Tories;Greens;GOP
Labour;socialists;libertarians;leftists;progressives;far-right;left-wing;Right-Wing;Far-Right
communists;nationalists
"""
NATIONS = """
Israeli;Palestinian;American;Russian;Ukrainian;Chinese;French;Muslim;Christian;Jewish;Black;Hispanic
African-American;Afro-Caribbean;Republican;Democratic;conservative;liberal;socialist
"""
SENTENCES = [
    "{} was praised for brilliant work by {}.",
    "{} accused {} of lying to the public.",
    "In a speech on Monday, {} defended {} against the attacks.",
    "Voters “never trusted {},” said a critic of {}.",
    "The allies of {} laughed at {}'s plan.",
    "The court convicted {} of fraud after a tip from {}.",
    "Why {} lost: {} was the better speaker.",
    "“{} is a disgrace,” {} told reporters.",
    "{}, who admired {}, wept at the news.",
    "{} — the worst of them, said {} — resigned.",
    "It was {} who called {} a great friend.",
    "Neither {} nor {} apologised for the disaster.",
]
NEAR_PARTIES = [
    "Police beat a {} protester who had praised {}.",
    "{} leaders condemned {} on Monday.",
    "The {} army killed dozens, said {}.",
    "Angry {} voters booed {}.",
]


def names(lines: str) -> list[str]:
    return [name for line in lines.strip().splitlines() for name in line.split(";")]


def answers(sentence: str, one: str, two: str) -> list[toward.Tone]:
    """How the sentence treats either of the two who are written into it."""
    before, between, _ = sentence.split("{}")
    text = sentence.format(one, two)
    first, second = len(before), len(before) + len(one) + len(between)
    return [
        toward.toward(text, first, first + len(one)),
        toward.toward(text, second, second + len(two)),
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("kind", [PEOPLE, BODIES, PARTIES], ids=["people", "bodies", "parties"])
def test_whoever_is_named_the_answers_stay_the_same(sentence, kind):
    usual = answers(sentence, "Smith", "Jones")
    for name in names(kind):
        assert answers(sentence, name, "Jones") == usual, name
        assert answers(sentence, "Smith", name) == usual, name


@pytest.mark.parametrize("sentence", NEAR_PARTIES)
def test_no_nationality_faith_or_camp_of_others_changes_an_answer(sentence):
    (_, usual) = answers(sentence, "Belgian", "Jones")
    for name in names(NATIONS):
        assert answers(sentence, name, "Jones")[1] == usual, name


def test_what_a_name_is_joined_to_by_a_hyphen_still_counts():
    led, style = (
        answers("The {} attack hurt {}.", each, "Jones") for each in ("US-led", "US-style")
    )
    assert led != style
