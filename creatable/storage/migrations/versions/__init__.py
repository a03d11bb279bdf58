"""One file a step. Steps are added, never changed: databases out there have run them."""
