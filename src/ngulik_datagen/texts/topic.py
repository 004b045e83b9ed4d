"""What citizens say about each category and its topics: the files `words/complaints/*.toml`."""

from typing import Literal, NamedTuple

from ngulik_datagen.facts import CATEGORIES
from ngulik_datagen.texts.voices import SPEECH, Say
from ngulik_datagen.words import read


class Topic(NamedTuple):
    """How often, core sentences, the request that fits them, how long it lasts, consequences of its own (if any)."""

    weight: int
    core: Say
    ask: Say = SPEECH.office_ask
    pace: Literal["lama", "hari", "baru"] = "lama"  # lama: weeks and months; hari: days; baru: hours
    impact: Say = Say((), (), ())


class Category(NamedTuple):
    """Topics of a category and the consequences people mention."""

    topics: dict[str, Topic]
    impact: Say


LEXICON = {name: read(f"complaints/{name.replace(' ', '-')}.toml", Category) for name in CATEGORIES}
