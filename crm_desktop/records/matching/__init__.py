"""Which records are about the same person or company. Pure: plain values in, scored pairs with reasons out.

traits.py   what of a record is compared            sound.py    how German names sound and are spelt
keys.py     who is compared with whom at all        compare.py  one pair, field by field
weights.py  what agreement is worth in this file    scoring.py  the verdict, and the scan over all records
reasons.py  the verdict in words
"""
