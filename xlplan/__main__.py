"""``python -m xlplan`` does what the command ``xlplan`` does."""

from xlplan.cli import main

if __name__ == "__main__":
    main()
