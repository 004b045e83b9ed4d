"""What was found: a span, its kind, and the value that two spellings of one thing share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: Kinds of personal data, most specific first.
KINDS: tuple[str, ...] = (
    "NIK",  # population number, 16 digits
    "KK",  # family card number, 16 digits
    "NPWP",  # taxpayer number, 15 or 16 digits
    "TELEPON",
    "SUREL",  # e-mail
    "URL",  # link with a user name, or to a file someone shared
    "AKUN",  # @handle
    "PLAT",  # vehicle plate
    "REKENING",  # bank account or payment card
    "ALAMAT",  # address of a household
    "LAHIR",  # date of birth
    "KOORDINAT",  # latitude and longitude, or a map link
    "NAMA",  # name of a person
)


@dataclass(frozen=True)
class Finding:
    """One piece of personal data: `text[start:end]`.

    `value` is normalised (digits only for numbers, lower case for mail, handles and names), so that all spellings of
    one thing get one pseudonym.
    """

    start: int
    end: int
    kind: str
    value: str


def tag(finding: Finding) -> str:
    """Return the typed tag that stands for a finding, such as `[NIK]`."""
    return f"[{finding.kind}]"


def redact(text: str, findings: Sequence[Finding], replace: Callable[[Finding], str] = tag) -> str:
    """Return `text` with every finding (ordered, not overlapping) replaced by `replace(finding)`."""
    parts, done = [], 0
    for finding in findings:
        parts += [text[done : finding.start], replace(finding)]
        done = finding.end
    return "".join([*parts, text[done:]])
