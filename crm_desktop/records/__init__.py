"""What things are: frozen dataclasses and pure rules on plain values."""
