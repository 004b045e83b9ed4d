"""The test messages of module 11: two parallel forms of 20, the cues they can carry, how hard they are to judge."""

from typing import Literal, NamedTuple, get_args

from ngulik_datagen.words import read

Channel = Literal["WA", "SMS", "surel", "DM"]
Premise = Literal["kuat", "sedang", "lemah"]
LEVELS = ("mudah", "sedang", "sulit")
#: What can be seen in a message; explained to learners in `widgets/messages_kotak_masuk.py`.
Cue = Literal[
    "berkas aplikasi",
    "alamat tiruan",
    "tautan pendek",
    "nomor asing",
    "desakan waktu",
    "ancaman",
    "iming-iming",
    "minta data rahasia",
    "minta uang",
    "minta dirahasiakan",
    "pindah kanal",
    "sapaan umum",
    "salah eja",
]
CHANNELS, PREMISES, CUES = get_args(Channel), get_args(Premise), get_args(Cue)
#: (amount of cues, premise) → level. Fewer cues and a story that fits make a scam harder to see. The idea is that of
#: the NIST Phish Scale (M. Steves, K. Greene and M. Theofanos 2020, Journal of Cybersecurity 6, tyaa009); the bounds
#: for short messages and the three levels are ours.
_LEVEL = {
    ("sedikit", "kuat"): "sulit",
    ("sedikit", "sedang"): "sulit",
    ("sedikit", "lemah"): "sedang",
    ("beberapa", "kuat"): "sulit",
    ("beberapa", "sedang"): "sedang",
    ("beberapa", "lemah"): "mudah",
    ("banyak", "kuat"): "sedang",
    ("banyak", "sedang"): "sedang",
    ("banyak", "lemah"): "mudah",
}


class Message(NamedTuple):
    """One message. `scheme` is empty for a genuine one, whose cues only make it *look* like a scam.

    `link` is a defanged address in a reserved domain or the name of an attached file, `why` one sentence on the key.
    """

    channel: Channel
    sender: str
    text: str
    cues: tuple[Cue, ...]
    premise: Premise
    why: str
    scheme: str = ""
    link: str = ""

    @property
    def level(self) -> str:
        """How hard the message is to judge: mudah, sedang or sulit."""
        if not self.scheme:
            return LEVELS[min(len(self.cues), 2)]
        return _LEVEL[amount(len(self.cues)), self.premise]


def amount(cues: int) -> str:
    """Return the word for a number of cues in a short message: up to 2, 3 to 4, 5 and more."""
    return "sedikit" if cues <= 2 else "beberapa" if cues <= 4 else "banyak"


FORMS = {form: read(f"messages-{form.lower()}.toml", dict[str, tuple[Message, ...]])["messages"] for form in "AB"}
