"""Reading measures of Indonesian prose (silabus.md, section 3)."""

import re
from dataclasses import dataclass

MAX_MEAN_WORDS = 14.0
MAX_LONG_SHARE = 0.05
LONG_SENTENCE = 20
MAX_LIX = 50.0
MAX_LIX_CITIZENS = 45.0
_LONG_WORD = 6  # LIX counts words of more than six letters (Björnsson 1968)


@dataclass(frozen=True)
class Reading:
    """Measures of one text: counts of sentences and words, words per sentence, share of long sentences, LIX."""

    sentences: int
    words: int
    mean_words: float
    long_share: float
    lix: float


def prose_of(markdown: str) -> list[str]:
    """Return the sentences of a Markdown text without code, tables, formulas, headings, links' targets and HTML."""
    text = re.sub(r"```.*?```|\$\$.*?\$\$|<!--.*?-->|<[^>]+>", " ", markdown, flags=re.DOTALL)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\$[^$\n]+\$|`[^`\n]+`", "kode", text)
    blocks: list[str] = []
    for line in text.splitlines():
        bare = line.strip()
        if not bare or bare.startswith(("#", "|", "---", ":::")):
            blocks.append("")
        elif re.match(r"([-*+>]|\d+[.)])\s", bare):
            blocks.append(re.sub(r"^([-*+>]|\d+[.)])\s+", "", bare))
        elif blocks and blocks[-1]:
            blocks[-1] += " " + bare
        else:
            blocks.append(bare)
    sentences = (part for block in blocks for part in re.split(r"(?<=[.!?:;])[\"”’)*_]*\s+", block))
    return [sentence for sentence in sentences if words_of(sentence)]


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence; numbers do not count."""
    return re.findall(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*", sentence)


def measure(markdown: str) -> Reading | None:
    """Return the measures of a text, None when it holds no prose.

    LIX = words / sentences + 100 · long words / words (Björnsson 1968).
    """
    lengths = [words_of(sentence) for sentence in prose_of(markdown)]
    words = [word for sentence in lengths for word in sentence]
    if not words:
        return None
    mean = len(words) / len(lengths)
    return Reading(
        sentences=len(lengths),
        words=len(words),
        mean_words=mean,
        long_share=sum(len(sentence) > LONG_SENTENCE for sentence in lengths) / len(lengths),
        lix=mean + 100 * sum(len(word) > _LONG_WORD for word in words) / len(words),
    )


def problems(markdown: str, max_lix: float = MAX_LIX) -> list[str]:
    """Return what is too hard to read in a text, each as the rest of a sentence with figure and limit."""
    found = measure(markdown)
    if found is None:
        return []
    rows = [
        ("kata per kalimat", found.mean_words, MAX_MEAN_WORDS, 1),
        (f"bagian kalimat lebih dari {LONG_SENTENCE} kata (%)", 100 * found.long_share, 100 * MAX_LONG_SHARE, 1),
        ("LIX", found.lix, max_lix, 1),
    ]
    return [
        f"{name} {value:.{digits}f}, batasnya {limit:.0f}".replace(".", ",")
        + ". Pendekkan kalimat atau pilih kata yang lebih lazim."
        for name, value, limit, digits in rows
        if value > limit
    ]
