# Two stages: the first builds a virtual environment from the lock file, the second runs it.
ARG PYTHON=python:3.13-slim-bookworm

FROM ${PYTHON} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_ROOT_USER_ACTION=ignore
RUN python -m venv /opt/prichal
WORKDIR /src
# The lock comes first: as long as it stays, this layer does.
COPY requirements.lock ./
RUN /opt/prichal/bin/pip install --require-hashes --no-deps -r requirements.lock
COPY pyproject.toml README.md ./
COPY locales locales
COPY flows flows
COPY storage storage
COPY notifications notifications
COPY handlers handlers
COPY bot bot
COPY centres centres
RUN /opt/prichal/bin/pip install --no-deps --no-index --no-build-isolation . \
    && /opt/prichal/bin/pip uninstall --yes setuptools pip

FROM ${PYTHON}
RUN useradd --system --uid 10001 --user-group --no-create-home --home-dir /data prichal \
    && install --directory --owner=prichal --group=prichal --mode=0750 /data
COPY --from=build /opt/prichal /opt/prichal
ENV PATH=/opt/prichal/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PYTHONUTF8=1 \
    DATA_DIR=/data \
    DATABASE_URL=sqlite+aiosqlite:////data/prichal.db \
    LISTEN=0.0.0.0:8080
USER prichal
WORKDIR /data
VOLUME /data
EXPOSE 8080
# http.client, not urllib: a proxy meant for Telegram must not get between.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import http.client, os, sys; c = http.client.HTTPConnection('127.0.0.1', int(os.environ['LISTEN'].rpartition(':')[2]), timeout=4); c.request('GET', '/healthz'); sys.exit(c.getresponse().status != 200)"]
ENTRYPOINT ["prichal"]
CMD ["run"]
