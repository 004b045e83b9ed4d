"""What the tests of the table anonymiser share."""

import pandas as pd
import pytest
from kantor import KEY, complaints

from ngulik.privacy.anonymise import Result, anonymise
from ngulik.privacy.roles import guess


@pytest.fixture(scope="session")
def office() -> pd.DataFrame:
    return complaints(600)


@pytest.fixture(scope="session")
def anonymous(office: pd.DataFrame) -> Result:
    """What becomes of it with the roles that are guessed."""
    return anonymise(office, guess(office), KEY)
