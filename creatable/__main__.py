"""`python -m creatable` is the `creatable` command."""

from creatable.cli import main

main(prog_name="creatable")
