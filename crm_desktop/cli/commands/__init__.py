"""One command per module, each with a COMMAND declaration."""
