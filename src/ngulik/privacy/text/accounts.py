"""Mail, links and @handles; which of them belong to offices."""

import re
from collections.abc import Iterator

from ngulik.privacy.text.finding import Finding
from ngulik.privacy.text.lexicon import words

#: How accounts of offices begin (after `bdg.` or similar): not personal, kept. Everything else counts as somebody's.
OFFICES = words(
    "bapenda bappe bkpsdm bnn bpbd bpjs bpn cimahikota damkar dinas dinkes dinsos disbudpar discapil disdik disdukcapil dishub "
    "diskominfo disnaker disparbud disperin distaru dlh dpkp dpmptsp dprd dsdabm humas infobmkg infobpjs jabarprov kec. kec_ kecamatan kel. kel_ "
    "kelurahan kemen kodim komdigi kominfo lapor1708 ombudsman pdam pemda pemkab pemkot pemprov perumdatirtawening pln polda polres polsek ppid prokopim "
    "puskesmas rsud samsat sapawarga satpolpp siaga112 spmb tirtawening tmb"
)
_OFFICE = re.compile(
    rf"(?:contoh_|bdg\.|bandung\.|jabar\.|infohumas)?(?:{'|'.join(map(re.escape, sorted(OFFICES)))})", re.I
)

#: Hosts whose pages belong to people or hold what somebody shared by link.
_HOSTS = (
    r"instagram\.com|facebook\.com|fb\.(?:com|me)|m\.me|twitter\.com|x\.com|tiktok\.com|youtube\.com|youtu\.be|threads\.(?:net|com)"
    r"|t\.me|telegram\.me|wa\.me|(?:chat|api)\.whatsapp\.com|linkedin\.com|linktr\.ee|lynk\.id|github\.com|medium\.com|bsky\.app|line\.me|shopee\.co\.id|tokopedia\.com|forms\.gle|g\.co"
    r"|drive\.google\.com|docs\.google\.com|photos\.app\.goo\.gl|photos\.google\.com|1drv\.ms|dropbox\.com|wetransfer\.com|icloud\.com"
)
_MAPS = r"maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.[a-z.]{2,6}|google\.[a-z.]{2,6}/maps|waze\.com"
_LINK = re.compile(
    rf"""(?<![\w@.-])(?:https?://)?(?:
      (?P<KOORDINAT>(?:www\.|m\.)?(?:{_MAPS})[/?][^\s⟩>]{{1,300}})
    | (?P<URL>(?:www\.|m\.|vt\.|vm\.|[a-z]{{2}}\.)?(?:{_HOSTS})/[^\s⟩>]{{1,300}}
        |[a-z0-9-]{{2,60}}\.(?:blogspot|wordpress|tumblr)\.com(?:/[^\s⟩>]{{0,300}})?)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_USER_IN_LINK = re.compile(
    r"https?://(?:[^\s/@]{1,80}@[^\s/]{1,80}|[^\s/~]{1,80}/(?:~|@|(?:u|users?|profile?|people|in)/@?)\w)[^\s>]{0,300}",
    re.I,
)
_TLD = "com|co|id|net|org|go|ac|sch|or|web|my|info|example|test|invalid"
_AT = r"\s{0,2}(?:@|\(at\)|\[at\]|\{at\}|(?<=\s)(?:at|et)(?=\s))\s{0,2}"
_DOT = r"\s{0,2}(?:\.|\(dot\)|\[dot\]|\{dot\}|\(titik\)|\[titik\]|(?<=\s)(?:dot|titik)(?=\s))\s{0,2}"
_MAIL = re.compile(
    rf"""(?<![\w.+-]) [a-z0-9_][\w.+'-]{{0,63}} (?:\ \w(?=\ @))?
    (?: @ (?:[a-z0-9-]{{1,63}}\.){{1,4}}[a-z]{{2,10}} (?!\w)
      | {_AT} [a-z0-9-]{{1,63}} (?:{_DOT}[a-z0-9-]{{1,63}}){{0,2}}? {_DOT}(?:{_TLD}) (?![\w-]) (?:{_DOT}(?:{_TLD})(?![\w-]))? )""",
    re.IGNORECASE | re.VERBOSE,
)
_HANDLE = re.compile(r"(?<![\w@+./-])@(?=[\w.]*[a-z])(\w[\w.-]{1,29})(?<![.-])", re.I)
#: `IG: nama_nya`, without @: only where it cannot be a word.
_BARE = re.compile(
    r"(?<!\w)(?:ig|instagram|twitter|tiktok|akun)\s?(?:[:=]\s?|@\s)@?\s?(?=[\w.]*[\w][._\d])([a-z_][\w.]{2,29})(?<!\.)",
    re.I,
)
_TAIL = ".,;:!?)]}'\"”’…"


def find_links(text: str) -> Iterator[Finding]:
    """Yield map links (KOORDINAT) and links to people's pages or shared files (URL)."""
    for match in _LINK.finditer(text):
        link = match.group().rstrip(_TAIL)
        kind = match.lastgroup or "URL"
        if kind == "KOORDINAT" or not _is_office_page(link):
            yield Finding(match.start(), match.start() + len(link), kind, _plain(link))
    for match in _USER_IN_LINK.finditer(text):
        link = match.group().rstrip(_TAIL)
        yield Finding(match.start(), match.start() + len(link), "URL", _plain(link))


def find_mail(text: str) -> Iterator[Finding]:
    """Yield e-mail addresses, also spelled out: `nama at contoh titik co titik id`."""
    for match in _MAIL.finditer(text):
        value = re.sub(_AT, "@", match.group().lower(), count=1)
        yield Finding(match.start(), match.end(), "SUREL", re.sub(r"\s", "", re.sub(_DOT, ".", value)))


def find_handles(text: str) -> Iterator[Finding]:
    """Yield @handles that are not an office's."""
    for pattern in (_HANDLE, _BARE):
        for match in pattern.finditer(text):
            if not is_office(match[1]):
                start = match.start() if pattern is _HANDLE else match.start(1)
                yield Finding(start, match.end(), "AKUN", match[1].lower())


def is_office(handle: str) -> bool:
    """Say whether a handle (without @) is an office's, by how it begins (`OFFICES`)."""
    return _OFFICE.match(handle) is not None


def _plain(link: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.|m\.)?|/$", "", link.lower())


def _is_office_page(link: str) -> bool:
    path = re.sub(r"^(?:https?://)?[^/]+/@?", "", link)
    return is_office(path)
