"""The unit tests of the front end that render sound and learn, run from pytest."""

import pytest

from .node import SLOW, fail_where_a_unit_test_fails


@pytest.mark.parametrize("folder", sorted(SLOW))
def test_the_slow_unit_tests_of_the_front_end_pass(folder: str) -> None:
    fail_where_a_unit_test_fails(folder)
