"""Indonesian for Sphinx: the search finds “aduan”, “mengadu” and “pengaduan” under one stem."""

from typing import Any

import snowballstemmer  # type: ignore[import-untyped]
from sphinx.application import Sphinx
from sphinx.search import SearchLanguage, languages

#: Words too common to search for.
_COMMON = """
    ada adalah agar akan aku anda antara apa apakah atas atau bagi bagaimana bahwa banyak baru begitu belum bila bisa bukan
    dalam dan dapat dari dengan di dia dulu hal hanya harus hingga ia ini itu jadi jangan jika juga kah kalau kami karena
    ke kepada ketika kita lagi lain lalu lebih maka masih mereka misalnya namun oleh pada paling para pernah pula pun
    saat saja sambil sampai sangat satu saya sebab sebagai sebuah sedang sehingga sejak sekali semua sendiri seperti
    serta sesudah setiap sudah supaya tanpa telah tentang terhadap tetap tetapi tiap untuk walau yaitu yang
    """
STOPWORDS = frozenset(_COMMON.split())


class SearchIndonesian(SearchLanguage):
    """Sphinx knows no Indonesian, though its stemmer is on board for the browser as well as for Python."""

    lang = "id"
    language_name = "Indonesian"
    js_stemmer_rawcode = "indonesian-stemmer.js"
    stopwords = STOPWORDS

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        self._stemmer = snowballstemmer.stemmer("indonesian")

    def stem(self, word: str) -> str:
        """Return the stem, as the browser's stemmer will find it for the same word."""
        return str(self._stemmer.stemWord(word.lower()))


def setup(_app: Sphinx) -> dict[str, Any]:
    """Make the language known to Sphinx."""
    languages["id"] = SearchIndonesian
    return {"parallel_read_safe": True}
