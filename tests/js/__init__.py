"""The front end's unit tests, each folder in Node."""
