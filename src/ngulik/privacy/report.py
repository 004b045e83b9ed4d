"""The risk report: one printable page in Indonesian, nothing from the network. Figures come from `Facts`, words from here."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from ngulik.numbers import number
from ngulik.privacy import messages
from ngulik.privacy.duties import DUTIES
from ngulik.privacy.facts import Facts


def problems(facts: Facts) -> list[str]:
    """Return a sentence for every goal that is not met; no sentence means that all are met."""
    plan, after = facts.plan, facts.after
    found = [messages.FAIL_K.format(found=after.k, k=plan.k)] if after.k < plan.k else []
    if after.people is not None and after.people < plan.k:
        found.append(messages.FAIL_PEOPLE.format(found=after.people, k=plan.k))
    found += [
        messages.FAIL_L.format(name=column.name, found=column.l, l=plan.l)
        for column in after.sensitive
        if column.l < plan.l
    ]
    return found + [messages.FAIL_LEFT.format(name=name, count=count) for name, count in facts.left.items()]


def page(name: str, facts: Facts, notes: Sequence[str] = ()) -> str:
    """Return the report on the file `name` as HTML; the same facts give the same page."""
    values = {"name": name, "facts": facts, "notes": notes, "problems": problems(facts), "duties": DUTIES}
    return _environment().get_template("laporan.html.j2").render(values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ngulik.privacy", "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters |= {"angka": figure, "persen": percent}
    return environment


def figure(value: float) -> str:
    """Return a whole number without decimals, any other with two: 12.000 · 3,25."""
    return number(value, 0 if float(value).is_integer() else 2)


def percent(share: float) -> str:
    """Return a share as a percentage; never rounded to 0 or 100 if it is neither."""
    text = f"{100 * share:.1f}"
    if 0 < share < 0.0005:
        text = "< 0.1"
    elif 0.9995 <= share < 1:
        text = "> 99.9"
    return text.removesuffix(".0").replace(".", ",") + " %"
