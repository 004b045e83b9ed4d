"""How well records hide among records that look alike: k, l, risk, and what a release still tells.

Sources: k-anonymity, L. Sweeney (2002), International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10,
557-570; distinct l-diversity, A. Machanavajjhala et al. (2007), ACM Transactions on Knowledge Discovery from Data 1(1);
entropy as a measure of what generalisation keeps, A. Gionis and T. Tassa (2009), IEEE Transactions on Knowledge and
Data Engineering 21, 206-219.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.int64]

FEW = 5  # classes smaller than this are called too small


@dataclass(frozen=True, eq=False)
class Crowds:
    """The classes of records that look alike in a release.

    Attributes:
        sizes: for each record, how many records (itself included) look the same.
        kinds: for each record, how many different sensitive values its class holds.
        classes: how many classes there are.
    """

    sizes: Codes
    kinds: Codes
    classes: int

    @property
    def k(self) -> int:
        """The size of the smallest class; the highest risk of being recognised is 1/k."""
        return int(self.sizes.min())

    @property
    def diversity(self) -> int:
        """Distinct l: the smallest number of different sensitive values in a class."""
        return int(self.kinds.min())

    @property
    def unique(self) -> float:
        """The share (0..1) of records that are alone in their class."""
        return float((self.sizes == 1).mean())

    @property
    def below(self) -> int:
        """How many records are in classes smaller than `FEW`."""
        return int((self.sizes < FEW).sum())


def crowds(columns: Sequence[Codes], sensitive: Codes) -> Crowds:
    """Return the classes of records that agree in all `columns`; without columns all records look alike.

    `columns` and `sensitive` hold one non-negative code per record; there must be at least one record.
    """
    key = np.zeros(sensitive.size, dtype=np.int64)
    for codes in columns:  # renumbered after each column, so that the product of the numbers of values cannot overflow
        key = np.unique(key * (codes.max() + 1) + codes, return_inverse=True)[1]
    pairs = np.unique(key * (sensitive.max() + 1) + sensitive) // (sensitive.max() + 1)
    # bincount wants the machine's own integers, which have 32 bits in the browser
    size, kinds = np.bincount(key.astype(np.intp)), np.bincount(pairs.astype(np.intp))
    return Crowds(sizes=size[key], kinds=kinds[key], classes=size.size)


def entropy(codes: Codes) -> float:
    """Return the Shannon entropy of a column in bits: how much a record's value tells."""
    share = np.bincount(codes.astype(np.intp)) / codes.size
    share = share[share > 0]
    return float(-(share * np.log2(share)).sum()) + 0.0


def kept(raw: Mapping[str, Codes], released: Mapping[str, Codes]) -> float:
    """Return the share (0..1) of detail that is left: mean over the columns of entropy after / entropy before.

    A column that told nothing before does not count; if none did, everything is kept.
    """
    before = {name: entropy(codes) for name, codes in raw.items()}
    parts = [entropy(released[name]) / bits for name, bits in before.items() if bits > 0]
    return float(np.mean(parts)) if parts else 1.0
