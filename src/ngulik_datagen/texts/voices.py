"""How people speak: greetings, durations, requests, endings, places, and what fits no subject."""

from typing import NamedTuple

from ngulik_datagen.words import read


class Say(NamedTuple):
    """Alternatives in standard Indonesian, casual Indonesian and Sundanese-mixed speech.

    `[a|b]` picks one, `{lok}` is the place and `{dur}` how long it has been going on.
    """

    baku: tuple[str, ...]
    santai: tuple[str, ...]
    sunda: tuple[str, ...]


class Voice(NamedTuple):
    """Everything around the core sentence in one register; templates as in `Say`."""

    greet: tuple[str, ...]
    place: tuple[str, ...]
    slow: tuple[str, ...]
    days: tuple[str, ...]
    fresh: tuple[str, ...]
    history: tuple[str, ...]
    ask: tuple[str, ...]
    end: tuple[str, ...]


class Speech(NamedTuple):
    """The whole of voices.toml: voices and emoji by register, tags by category."""

    voices: dict[str, Voice]
    office_ask: Say
    rant: tuple[str, ...]
    vague: tuple[str, ...]
    unclear: tuple[str, ...]
    outside: tuple[str, ...]
    emoji: dict[str, tuple[str, ...]]
    tags: dict[str, tuple[str, ...]]


SPEECH = read("voices.toml", Speech)
