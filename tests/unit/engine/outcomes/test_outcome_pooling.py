"""The closed form against numeric integration, and its corners."""

import math

import numpy as np
import pytest

from supple.engine.outcomes.pooling import BROAD, RATIOS, SIGMAS, pooled_effects

X = [0.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0, 1.0]
Y = [0.3, -1.1, -0.4, 0.9, -1.6, 0.1, -0.2, 0.2]


def integrated(y: np.ndarray, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return values of one effect and their posterior weights, by summing over a fine grid of everything."""
    common = np.linspace(-4, 4, 161)[:, None, None]
    steps = np.linspace(-8, 8, 321)[None, :, None]
    values, weights = [], []
    for ratio in RATIOS:
        for sigma in SIGMAS:
            effect = ratio * sigma * steps
            misfit = ((y - common - effect * x) ** 2).sum(axis=2) / sigma**2
            prior = (common[..., 0] / (BROAD * sigma)) ** 2 + steps[..., 0] ** 2
            density = np.exp(-(misfit + prior) / 2) / (sigma ** len(y) * BROAD * sigma)
            values.append(effect[0, :, 0])
            weights.append(density.sum(axis=0))
    found = np.concatenate(weights)
    return np.concatenate(values), found / found.sum()


def test_the_closed_form_agrees_with_numeric_integration() -> None:
    y, x = np.array(Y), np.array(X)
    (estimate,) = pooled_effects([[1.0]] * len(Y), [[value] for value in X], Y, 90)
    left = y - y.mean()
    values, weights = integrated(left / left.std(), x)
    assert estimate.mean / left.std() == pytest.approx(float((values * weights).sum()), abs=0.002)
    for end, share in ((estimate.low, 0.05), (estimate.high, 0.95)):
        assert float(weights[values < end / left.std()].sum()) == pytest.approx(share, abs=0.005)


def test_a_wider_interval_is_surer() -> None:
    (sure,) = pooled_effects([[1.0]] * len(Y), [[value] for value in X], Y, 95)
    (less,) = pooled_effects([[1.0]] * len(Y), [[value] for value in X], Y, 50)
    assert sure.low < less.low < sure.mean < less.high < sure.high


def test_estimates_keep_the_units_of_the_outcome() -> None:
    (small,) = pooled_effects([[1.0]] * len(Y), [[value] for value in X], Y, 90)
    (large,) = pooled_effects([[1.0]] * len(Y), [[value] for value in X], [10 * value + 3 for value in Y], 90)
    for name in ("mean", "low", "high"):
        assert getattr(large, name) == pytest.approx(10 * getattr(small, name), abs=1e-5)


def test_an_outcome_that_never_varies_shows_no_effect() -> None:
    (estimate,) = pooled_effects([[1.0]] * len(X), [[value] for value in X], [1.0] * len(X), 90)
    assert estimate.mean == pytest.approx(0, abs=1e-9)
    assert estimate.low < 0 < estimate.high


def test_of_two_columns_that_always_go_together_neither_takes_all() -> None:
    first, second = pooled_effects([[1.0]] * len(Y), [[value, value] for value in X], Y, 90)
    assert first.mean == pytest.approx(second.mean)
    (alone,) = pooled_effects([[1.0]] * len(Y), [[value] for value in X], Y, 90)
    assert alone.mean < first.mean < 0
    assert math.isclose(first.low, second.low)
