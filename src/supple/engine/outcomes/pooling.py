"""A small Bayesian linear model with partial pooling: many small effects, all drawn towards none.

y = nuisance + Σ effects + noise, effects ~ N(0, τ²), noise ~ N(0, σ²), nuisance terms with a broad prior. Given τ and σ
the posterior is normal and in closed form; a small grid of τ/σ and σ is averaged over by its marginal likelihood.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.engine.outcomes.scoring import PERCENT

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

# Settings of the method, in units of what the nuisance terms leave unexplained; no threshold is among them.
RATIOS = tuple(0.02 * 1.5**step for step in range(10))
SIGMAS = tuple(0.4 * 1.1**step for step in range(13))
BROAD = 10.0
LEAST_SPREAD = 1e-9
LEAST_WEIGHT = 1e-3
FAR_SD = 6.0
HALVINGS = 24


@dataclass(frozen=True, slots=True)
class Estimate:
    """The mean of an effect and the interval that holds it, in the units of the outcome."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class _Mixture:
    """Normal posteriors, a row for each point of the grid: its weight, and the mean and spread of each effect."""

    weights: "Numbers"
    means: "Numbers"
    spreads: "Numbers"


def pooled_effects(
    nuisance: Sequence[Sequence[float]],
    columns: Sequence[Sequence[float]],
    outcome: Sequence[float],
    sure_percent: float,
) -> tuple[Estimate, ...]:
    """Return an estimate for each column of effects, with its interval of `sure_percent`.

    `nuisance` and `columns` hold a row for each number of `outcome`.
    """
    import numpy as np  # noqa: PLC0415 - a heavy import, for this question only

    terms, y = np.asarray(nuisance, dtype=float), np.asarray(outcome, dtype=float)
    left = y - terms @ np.linalg.lstsq(terms, y, rcond=None)[0]
    spread = float(left.std())
    scale = spread if spread > LEAST_SPREAD else 1.0
    found = _posterior(np.hstack([terms, np.asarray(columns, dtype=float)]), left / scale, terms.shape[1])
    tail = (1 - sure_percent / PERCENT) / 2
    ends = (found.weights @ found.means, _quantiles(found, tail), _quantiles(found, 1 - tail))
    return tuple(Estimate(*(float(end) * scale for end in one)) for one in zip(*ends, strict=True))


def _posterior(design: "Numbers", y: "Numbers", nuisance: int) -> _Mixture:
    """Return the posterior over the grid; prior spreads are in units of σ, so that one inverse serves every σ."""
    import numpy as np  # noqa: PLC0415 - as above

    gram, moment, square = design.T @ design, design.T @ y, y @ y
    sigmas = np.asarray(SIGMAS)
    logs, means, spreads = [], [], []
    for ratio in RATIOS:
        prior = np.full(len(gram), ratio**-2)
        prior[:nuisance] = BROAD**-2
        precision = gram + np.diag(prior)
        covariance = np.linalg.inv(precision)
        mean = covariance @ moment
        log_volume = (np.log(prior).sum() - np.linalg.slogdet(precision)[1]) / 2
        logs.append(log_volume - len(y) * np.log(sigmas) - (square - moment @ mean) / (2 * sigmas**2))
        means.append(np.tile(mean[nuisance:], (len(sigmas), 1)))
        spreads.append(np.outer(sigmas, np.sqrt(np.diag(covariance))[nuisance:]))
    log_weights = np.concatenate(logs)
    weights = np.exp(log_weights - log_weights.max())
    kept = weights > LEAST_WEIGHT
    return _Mixture(weights[kept] / weights[kept].sum(), np.vstack(means)[kept], np.vstack(spreads)[kept])


def _quantiles(found: _Mixture, share: float) -> "Numbers":
    """Return for each effect the value below which a share of its posterior lies, by halving."""
    import numpy as np  # noqa: PLC0415 - as above

    erfc = np.vectorize(math.erfc, otypes=[float])
    low = (found.means - FAR_SD * found.spreads).min(axis=0)
    high = (found.means + FAR_SD * found.spreads).max(axis=0)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        below = found.weights @ erfc((found.means - middle) / (found.spreads * math.sqrt(2))) / 2
        low, high = np.where(below < share, middle, low), np.where(below < share, high, middle)
    return np.asarray((low + high) / 2)
