"""The peers the search for doubles is measured against: Splink and recordlinkage, on the same records.

Bench only, in an environment of its own: `pip install splink recordlinkage`. Settings follow the peers' own FEBRL
examples; for the German set the fields are mapped in the same way. Records are dicts by column name; answers are pairs
of places.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Sequence

Rows = Sequence[dict[str, str | None]]
Pairs = set[tuple[int, int]]

FEBRL = ("given_name", "surname", "street_number", "address_1", "suburb", "postcode", "state", "date_of_birth")


def splink(
    rows: Rows,
    columns: Sequence[str],
    rules: Sequence[Sequence[str]],
    train: Sequence[Sequence[str]],
    sure: Sequence[Sequence[str]],
    split: int | None = None,
) -> tuple[Pairs, float]:
    """Duplicates at p >= .5 and seconds, training included. `split`: link the first so many with the rest."""
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    import pandas
    import splink.comparison_library as cl
    from splink import Linker, SettingsCreator, block_on
    from splink.backends.duckdb import DuckDBAPI

    table = pandas.DataFrame([{"unique_id": place, **row} for place, row in enumerate(rows)])
    start = time.perf_counter()
    comparisons = []
    for column in columns:
        if column in ("given_name", "surname"):
            comparisons.append(cl.NameComparison(column).configure(term_frequency_adjustments=True))
        elif column in ("date_of_birth", "soc_sec_id", "postcode", "phone", "number"):
            comparisons.append(cl.DamerauLevenshteinAtThresholds(column, [1, 2]))
        elif column in ("email",):
            comparisons.append(cl.JaroWinklerAtThresholds(column, [0.95, 0.88]))
        elif column in ("state", "street_number"):
            comparisons.append(cl.ExactMatch(column))
        else:
            comparisons.append(cl.JaroWinklerAtThresholds(column, [0.9, 0.8]))
    settings = SettingsCreator(
        link_type="dedupe_only" if split is None else "link_only",
        comparisons=comparisons,
        blocking_rules_to_generate_predictions=[block_on(*rule) for rule in rules],
        retain_matching_columns=False,
        max_iterations=15,
    )
    api = DuckDBAPI()
    if split is None:
        linker = Linker(api.register(table), settings)
    else:
        parts = [
            api.register(table[:split], dataset_display_name="a"),
            api.register(table[split:], dataset_display_name="b"),
        ]
        linker = Linker(parts, settings)
    linker.training.estimate_probability_two_random_records_match([block_on(*rule) for rule in sure], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6)
    for rule in train:
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(*rule))
    found = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    pairs = {
        (min(one, two), max(one, two)) for one, two in zip(found["unique_id_l"], found["unique_id_r"], strict=True)
    }
    return pairs, time.perf_counter() - start


def recordlinkage_febrl(table: object, other: object | None = None) -> tuple[set[tuple[str, str]], float]:
    """The documented FEBRL recipe, with four blocks and the ECM classifier; pairs of record ids."""
    warnings.simplefilter("ignore")
    import recordlinkage

    start = time.perf_counter()
    index = recordlinkage.Index()
    for column in ("given_name", "surname", "date_of_birth", "postcode"):
        index.block(column)
    tables = (table,) if other is None else (table, other)
    candidates = index.index(*tables)
    compare = recordlinkage.Compare()
    for column in ("given_name", "surname", "address_1"):
        compare.string(column, column, method="jarowinkler", threshold=0.85)
    for column in ("date_of_birth", "suburb", "state", "postcode"):
        compare.exact(column, column)
    features = compare.compute(candidates, *tables)
    found = recordlinkage.ECMClassifier().fit_predict(features)
    return {tuple(sorted(pair)) for pair in found}, time.perf_counter() - start  # pyright: ignore
