"""Steps of wages towards clear markets of several goods: the slopes of excess demand, inverted and kept.

Inverting costs ten times what demand does, so that an inverse is used again while it serves (the chord
method: Kelley 1995, Iterative Methods for Linear and Nonlinear Equations, ch. 5). Every array has one batch
axis in front, a world a row, and no row reads another. Not here: what is made and bought (`market.py`), and
when to stop (`clearing.py`).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.arrays import Array, Mask
from game.domains.trade.market import Demand, Market

ANCHOR = 1e-8
"""Keeps the level of wages in a nation that trades with nobody; far below the trade of any that does."""


class Slopes(NamedTuple):
    """What turns excess demand into a step of wages where people are tied to sectors.

    Within a good wages follow from its excess; two numbers of each nation tie its goods together, its income
    and its spending.
    """

    alone: Array  # [row, good, nation, nation] log wages by excess in the good, incomes and spending held
    tied: Array  # [row, good, nation, 2 nation] log wages by log incomes and log spending
    part: Array  # [row, good, nation] of the sector in what its nation earns
    earning: Array  # [row, nation] of income in what is spent, duties apart
    feedback: Array  # [row, good, exporter, importer] log spending by log wages, through duties
    known: Array  # [row, 2 nation, 2 nation] both by what they would be if goods were not tied

    def rows(self, kept: Mask) -> Slopes:
        """The worlds of the rows that are True in `kept` [row]."""
        return Slopes(*(values[kept] for values in self))


class CommonSlopes(NamedTuple):
    """The same where people move freely."""

    wage: Array  # [row, nation, nation] log wage by excess demand for work

    def rows(self, kept: Mask) -> CommonSlopes:
        """The worlds of the rows that are True in `kept` [row]."""
        return CommonSlopes(self.wage[kept])


def inverse(matrix: Array) -> Array:
    """The inverse of matrices [..., n, n] by Gauss-Jordan in place; pivots of these matrices are positive.

    Not `numpy.linalg`: its bits differ between machines.
    """
    work = matrix.copy()
    for k in range(work.shape[-1]):
        column = work[..., :, k].copy()
        pivot = 1.0 / column[..., k]
        row = work[..., k, :] * pivot[..., None]
        row[..., k] = pivot
        column[..., k] = 0.0
        work[..., :, k] = 0.0
        work -= column[..., :, None] * row[..., None, :]
        work[..., k, :] = row
    return work


def slopes(here: Market, now: Demand, full: bool) -> Slopes | CommonSlopes:
    """The inverse of minus the derivative of excess demand by log wages, at the wages of `now`.

    With P_s = diag(eps F_s1 + kappa R_s) - eps F_s share_s' (within a good, positive pivots), x = d log X'
    and y = d log Phi, a step du follows from P_s du_s = excess_s + F_s x + (kappa - 1) R_s y - R_s (mean of
    y); y from du by each sector's part in income, x from y and, by the duties they bring, from du. The mean
    of y, weighted by income, makes a step keep world income. Unless `full`, duties are left out where people
    are tied to sectors, which takes half the time and serves while tariffs are low.
    """
    inner: Array = -here.power[..., None] * np.einsum("...ij,...kj->...ik", now.flow, now.share)
    net = now.income + here.deficit
    earning = now.income / (net + (net == 0.0))
    weight = now.income / here.world
    if here.free:
        return _common(here, now, inner.sum(axis=1), earning, weight)
    own = here.power * now.sold + here.mobility * now.made * (1.0 + ANCHOR)
    _add_to_diagonal(inner, own + (here.made <= 0.0))
    alone = inverse(inner)
    part = now.made / (now.income + (now.income <= 0.0))[:, None, :]
    asked = -now.made[..., None] * weight[:, None, None, :]
    _add_to_diagonal(asked, (here.mobility - 1.0) * now.made)
    if full:
        tied = np.concatenate((_product(alone, asked), _product(alone, now.flow)), axis=-1)
        feedback = _feedback(here, now)
        known = -_together(part, earning, feedback, tied)
        _add_to_diagonal(known, 1.0)
        return Slopes(alone, tied, part, earning, feedback, inverse(known))
    size = asked.shape[-1]
    by_income = _product(alone, asked + now.flow * earning[:, None, None, :])
    unknown = -(part[..., None] * by_income).sum(axis=1)
    _add_to_diagonal(unknown, 1.0)
    tied, known = np.zeros((*asked.shape[:-1], 2 * size)), np.zeros((len(asked), 2 * size, 2 * size))
    tied[..., :size], known[:, :size, :size] = by_income, inverse(unknown)
    return Slopes(alone, tied, part, earning, np.zeros_like(alone), known)


def _common(here: Market, now: Demand, matrix: Array, earning: Array, weight: Array) -> CommonSlopes:
    """One system of one wage a nation; `matrix` is the sum over goods."""
    flow = now.flow.sum(axis=1)
    matrix -= np.einsum("...ij,...kj->...ik", flow, _feedback(here, now).sum(axis=1))
    matrix -= flow * earning[:, None, :]
    matrix += now.income[:, :, None] * weight[:, None, :]
    own = (here.power * now.sold).sum(axis=1) + now.income * (1.0 + ANCHOR)
    _add_to_diagonal(matrix, own + (here.income <= 0.0))
    return CommonSlopes(inverse(matrix))


def _feedback(here: Market, now: Demand) -> Array:
    """Slopes of an importer's log spending by log wages, through duties [row, good, exporter, importer]."""
    share, untaxed = now.share, 1.0 - 1.0 / here.duty
    mean = (untaxed * share).sum(axis=-2, keepdims=True)
    scale = here.power * here.wanted / now.kept[:, None, :]
    return np.asarray(share * (mean - untaxed) * scale[..., None, :])


def _product(left: Array, right: Array) -> Array:
    """The product of matrices [..., n, n]; not `@`, whose bits differ between machines."""
    return np.asarray(np.einsum("...ij,...jk->...ik", left, right))


def _add_to_diagonal(matrix: Array, values: Array | float) -> None:
    places = np.arange(matrix.shape[-1])
    matrix[..., places, places] += values


def _together(part: Array, earning: Array, feedback: Array, logs: Array) -> Array:
    """Log incomes and log spending [row, 2 nation, k] that follow from log wages [row, good, nation, k]."""
    income = (part[..., None] * logs).sum(axis=1)
    spending = earning[..., None] * income + np.einsum("...sij,...sik->...jk", feedback, logs)
    return np.concatenate((income, spending), axis=-2)


def step(found: Slopes | CommonSlopes, excess: Array) -> Array:
    """The change of log wages [row, good, nation] that would clear the excess demand [row, good, nation]."""
    if isinstance(found, CommonSlopes):
        alike = np.einsum("...ij,...j->...i", found.wage, excess[:, 0])
        return np.broadcast_to(alike[:, None, :], excess.shape)
    plain = np.einsum("...ij,...j->...i", found.alone, excess)
    untied = _together(found.part, found.earning, found.feedback, plain[..., None])[..., 0]
    known = np.einsum("...ij,...j->...i", found.known, untied)
    return np.asarray(plain + np.einsum("...sij,...j->...si", found.tied, known))
