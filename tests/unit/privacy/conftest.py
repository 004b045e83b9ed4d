"""What the tests of the table anonymiser share."""

import pandas as pd
import pytest
from kantor import complaints


@pytest.fixture(scope="session")
def office() -> pd.DataFrame:
    return complaints(600)
