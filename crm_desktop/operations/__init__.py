"""What a user can do: one file per noun, functions named by verb."""
