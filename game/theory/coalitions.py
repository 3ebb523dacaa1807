"""Self-enforcing agreements: how many join when each may leave, after Barrett 1994, OEP 46:878.

N identical nations abate q at a cost of c q^2/2; each gains b from every unit that anybody abates.
Signatories do what is best for them together, outsiders what is best for each. All of it is exact [A].
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from game.core.arrays import Array, Mask


class Payoffs(NamedTuple):
    """Payoff of each signatory and each outsider in a coalition of k; NaN where there is none of that
    kind."""

    signatory: Array
    outsider: Array


def payoffs(nations: int, benefit: float, cost: float, size: Array) -> Payoffs:
    """The payoffs in coalitions of `size` [...] among `nations`, in the units of benefit.

    A signatory abates k b/c, an outsider b/c:
        Pi_s(k) = b^2/c (k^2/2 + N - k),   Pi_n(k) = b^2/c (k^2 + N - k - 1/2)
    """
    scale, inside = benefit * benefit / cost, np.asarray(size, dtype=np.float64)
    signatory = scale * (inside * inside / 2.0 + nations - inside)
    outsider = scale * (inside * inside + nations - inside - 0.5)
    return Payoffs(np.where(inside > 0, signatory, np.nan), np.where(inside < nations, outsider, np.nan))


def stable_size(nations: int, payoff: Callable[[Array], Payoffs]) -> int:
    """The largest size at which no signatory gains by leaving and no outsider by joining; 0 if none is.

    Internal stability Pi_s(k) >= Pi_n(k-1), external Pi_n(k) >= Pi_s(k+1) (d'Aspremont et al. 1983).
    """
    found = payoff(np.arange(nations + 1, dtype=np.float64))
    near = 1e-12 * np.nanmax(np.abs(np.concatenate(found)))  # equal payoffs do not make anybody move
    stays = np.ones(nations + 1, dtype=np.bool_)
    stays[1:] = found.signatory[1:] >= found.outsider[:-1] - near
    stays[:-1] &= found.outsider[:-1] >= found.signatory[1:] - near
    return int(np.flatnonzero(stays).max(initial=0))


def world_payoff(nations: int, benefit: float, cost: float, size: int) -> float:
    """The sum of all nations' payoffs with a coalition of `size`; sizes 0 and 1 give the same."""
    found = payoffs(nations, benefit, cost, np.array(float(size)))
    inside = size * found.signatory if size > 0 else 0.0
    return float(inside + ((nations - size) * found.outsider if size < nations else 0.0))


def threshold_size(benefit: float, cost: float) -> int:
    """How many contribute where each contribution costs `cost` and gives every contributor `benefit`.

    The smallest whole number of at least c/b: with fewer nobody wants to, with more each could leave [A].
    """
    return int(np.ceil(cost / benefit - 1e-12))


def is_potentially_stable(inside: Array, leaving: Array, member: Mask) -> Mask:
    """Whether transfers among the members can keep every one of them in [...].

    `inside` [..., nation]: what each gains in the coalition; `leaving` [..., nation]: what it would gain as
    the only one to leave. Members can pay each other, so sums decide: sum Pi_i(S) >= sum Pi_i(S without i).
    """
    return np.asarray((np.where(member, inside - leaving, 0.0)).sum(axis=-1) >= 0.0)
