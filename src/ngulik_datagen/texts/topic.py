"""The shape of the vocabulary: what citizens say about one topic in three languages of the street."""

from typing import NamedTuple


class Say(NamedTuple):
    """Alternatives in standard Indonesian, casual Indonesian and Sundanese-mixed speech.

    `[a|b]` picks one, `{lok}` is the place and `{dur}` how long it has been going on.
    """

    baku: tuple[str, ...]
    santai: tuple[str, ...]
    sunda: tuple[str, ...]


class Topic(NamedTuple):
    """Core sentences, the request that fits them, how long such trouble lasts, consequences of its own (if any)."""

    core: Say
    ask: Say
    pace: str = "lama"  # lama: weeks and months; hari: days; baru: hours
    impact: Say | None = None


class Category(NamedTuple):
    """Topics of a category and the consequences people mention."""

    topics: dict[str, Topic]
    impact: Say


# The request of those who ask an office for help rather than for a repair.
ASK = Say(
    ("[ditindaklanjuti|dibantu|diperiksa|diproses]",),
    ("[dikasih info|dicek|dibantu|diproses]",),
    ("[dibantos|dipasihan inpo|dipariksa|diprosés]",),
)
