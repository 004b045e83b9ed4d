"""Take an address apart from the right: who owns it, and which tricks it carries.

The registered domain follows the Public Suffix List as bundled with `tldextract`; nothing is asked of the network. The
reserved endings of RFC 2606 (`.example`, `.test`, `.invalid`, `.localhost`) count as suffixes, since the lessons use them.
"""

import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import SplitResult, urlsplit

from ngulik.errors import UsageError

RESERVED = ("example", "test", "invalid", "localhost")
#: Shorteners: what stands behind is not to be seen. Names only, nowhere shown as links.
SHORTENERS = frozenset(
    ("bit.ly", "s.id", "tinyurl.com", "t.co", "goo.gl", "is.gd", "cutt.ly", "rb.gy", "shorturl.at", "linktr.ee")
)
_PACKAGES = (".apk", ".xapk", ".apks")
#: Letters of other scripts that look like Latin ones (Unicode confusables, the common ones).
_LOOKS = str.maketrans("аеорсухіјѕԁһԛԝνοαρτκ", "aeopcyxijsdhqwvoaptk")
_PRETENDING = re.compile(r"(?:^|-)(?:go|co|ac|or|sch|desa)-?id(?:-|$)|-(?:com|example)(?:-|$)")
_DIGIT_AS_LETTER = re.compile(r"[a-z][01][a-z]|\bg0\b")


@dataclass(frozen=True)
class Address:
    """An address in its parts; texts are empty where a part is missing.

    Attributes:
        text: as it was read, without defanging; scheme: `http`, `https` or empty.
        user: what stands before an `@`, which the browser ignores; host: all between scheme and path, decoded.
        subdomain, domain, suffix: host = subdomain + domain + suffix; `domain` is one label or an IP address.
        port, path, query: as in RFC 3986.
        signs: tricks found, codes of `messages_alamat.SIGNS`, the most telling first.
    """

    text: str
    scheme: str
    user: str
    host: str
    subdomain: str
    domain: str
    suffix: str
    port: str
    path: str
    query: str
    signs: tuple[str, ...]

    @property
    def registered(self) -> str:
        """The registered domain (eTLD+1), an IP address, or empty where there is no owner to be read."""
        if self.suffix and not self.domain:
            return ""
        return ".".join(filter(None, (self.domain, self.suffix)))

    @property
    def lookalike(self) -> str:
        """The registered domain as the eye reads it, foreign letters taken for Latin ones."""
        return self.registered.translate(_LOOKS)


def defang(text: str) -> str:
    """Return an address that no programme takes for a link: `hxxps`, and `[.]` before the last label of the host."""
    head, mark, tail = text.replace("http", "hxxp", 1).partition("://") if "://" in text else ("", "", text)
    host, slash, rest = tail.partition("/")
    left, dot, right = host.rpartition(".")
    return f"{head}{mark}{left}{'[.]' if dot else ''}{right}{slash}{rest}"


def refang(text: str) -> str:
    """Return the address behind a defanged one, without white space around it."""
    plain = re.sub(r"\s*[\[(]\s*(?:\.|dot|titik)\s*[\])]\s*", ".", text.strip(), flags=re.IGNORECASE)
    plain = plain.replace("[:]", ":").replace("[://]", "://").replace("[@]", "@")
    return re.sub(r"^hxxp", "http", plain, flags=re.IGNORECASE)


def read(text: Any) -> Address:
    """Return the parts of an address, defanged or not. Raises UsageError if there is no address in `text`."""
    if not isinstance(text, str) or not text.strip():
        raise UsageError(
            "Alamatnya masih kosong. Tulis satu alamat di antara tanda kutip, misalnya hxxps://kotacontoh[.]example."
        )
    plain = refang(text)
    if re.search(r"\s", plain):
        raise UsageError(f"“{text.strip()}” memuat spasi. Tulis satu alamat saja, tanpa kalimat di sekitarnya.")
    if re.fullmatch(r"[+(]?\d[\d()-]{5,}", plain):
        raise UsageError(f"“{text.strip()}” tampak seperti nomor telepon, bukan alamat. Tulis satu alamat laman.")
    parts = _split(plain)
    host, port = _decoded((parts.hostname or "").rstrip(".")), _port(parts)
    if not host:
        raise UsageError(
            f"“{text.strip()}” tidak memuat nama tempat. Contoh alamat: hxxps://kotacontoh[.]example/info."
        )
    bare_file = not parts.scheme and not parts.path and host.endswith(_PACKAGES)
    subdomain, domain, suffix = ("", "", "") if bare_file else _owner(host)
    address = Address(
        text=plain,
        scheme=parts.scheme.lower(),
        user=parts.netloc.rpartition("@")[0],
        host=host,
        subdomain=subdomain,
        domain=domain,
        suffix=suffix,
        port=port,
        path=parts.path,
        query=parts.query,
        signs=(),
    )
    return Address(**{**vars(address), "signs": _signs(address, punycode="xn--" in (parts.hostname or ""))})


def foreign(text: str) -> list[str]:
    """Return the letters of `text` that are not Latin, each once, in order."""
    return [
        letter
        for letter in dict.fromkeys(text)
        if letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN")
    ]


def _split(plain: str) -> SplitResult:
    has_scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", plain)
    try:
        return urlsplit(plain if has_scheme else f"//{plain}")
    except ValueError:
        raise UsageError(
            f"“{plain}” tidak dapat dibaca sebagai alamat. Periksa kurung sikunya, lalu coba lagi."
        ) from None


def _port(parts: SplitResult) -> str:
    """Return the port as written; a port that is no number stays visible instead of stopping the reader."""
    try:
        return "" if parts.port is None else str(parts.port)
    except ValueError:
        return parts.netloc.rpartition(":")[2]


def _decoded(host: str) -> str:
    """Return a host with its `xn--` labels as people would see them."""
    return ".".join(_unicode(label) for label in host.split("."))


def _unicode(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


@cache
def _extractor() -> Any:
    from tldextract import TLDExtract  # here, because it loads a network library that nobody needs before

    return TLDExtract(cache_dir=None, suffix_list_urls=(), extra_suffixes=RESERVED)


def _owner(host: str) -> tuple[str, str, str]:
    """Return subdomain, domain and suffix of a host; an IP address is a domain without suffix."""
    if _is_ip(host):
        return "", host, ""
    found = _extractor()(host)
    if not found.suffix and "." in host:  # an ending nobody registered: read the last two labels
        labels = host.split(".")
        return ".".join(labels[:-2]), labels[-2], labels[-1]
    return found.subdomain, found.domain, found.suffix


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(int(host) if host.isdigit() else host)
    except ValueError:
        return False
    return True


def _signs(address: Address, punycode: bool) -> tuple[str, ...]:
    """Return the codes of the tricks in an address, the most telling first."""
    imitated = _extractor()(address.subdomain) if "." in address.subdomain else None
    file = address.path or ("" if address.registered else address.host)
    found = {
        "apk": file.lower().endswith(_PACKAGES),
        "pengguna": bool(address.user),
        "ip": _is_ip(address.host),
        "subdomain": imitated is not None and bool(imitated.domain and imitated.suffix),
        "homoglif": bool(foreign(address.host)),
        "punycode": punycode,
        "angka": _DIGIT_AS_LETTER.search(address.host) is not None,
        "tiruan": _PRETENDING.search(address.domain) is not None,
        "pemendek": address.registered in SHORTENERS,
        "port": address.port not in ("", "80", "443"),
        "http": address.scheme == "http",
    }
    return tuple(code for code, there in found.items() if there)
