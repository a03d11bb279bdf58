# syntax=docker/dockerfile:1
# Two images: `app`, the server, and `proxy`, which stands in front of it with a certificate. See compose.yaml.

FROM python:3.13.9-slim-bookworm AS build
WORKDIR /source
COPY . .
# The build asks PyPI for Node and npm for the libraries of the page, and makes one wheel of all.
RUN pip wheel --no-cache-dir --wheel-dir /wheels ".[postgresql,redis]"

FROM python:3.13.9-slim-bookworm AS app
# What WeasyPrint makes PDF files with, and letters of many scripts.
RUN apt-get update && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 fonts-dejavu fonts-noto-core \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --no-create-home creatable
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels "creatable[postgresql,redis]"
USER creatable
ENV CREATABLE_HOST=0.0.0.0 CREATABLE_PORT=8765 CREATABLE_DATA_DIR=/tmp/creatable PYTHONDONTWRITEBYTECODE=1
EXPOSE 8765
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8765/healthz', timeout=4)"]
CMD ["creatable", "serve", "--no-browser"]

FROM caddy:2.10.2-alpine AS proxy
RUN adduser -D -H -u 10002 proxy && chown -R proxy /config /data
USER proxy
COPY Caddyfile /etc/caddy/Caddyfile
