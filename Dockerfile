FROM node:22-bookworm-slim AS build
# better-sqlite3 and hnswlib-node are compiled where no ready build can be had.
RUN apt-get update \
 && apt-get install -y --no-install-recommends build-essential python3 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
# The CPU runtime ships inside the package; its install script would only download GPU files.
ENV ONNXRUNTIME_NODE_INSTALL=skip
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    CORPUS_DIR=/var/lib/dateline/corpus \
    DATA_DIR=/var/lib/dateline/data \
    MODEL_CACHE_DIR=/var/lib/dateline/models
COPY --from=build /app/node_modules node_modules
COPY package.json tsconfig.json ./
COPY src src
COPY scripts scripts
# A named volume mounted here begins with the digests; a folder of your own replaces them.
COPY --chown=node:node corpus /var/lib/dateline/corpus
RUN install -d -o node -g node /var/lib/dateline/data /var/lib/dateline/models
VOLUME ["/var/lib/dateline/corpus", "/var/lib/dateline/data", "/var/lib/dateline/models"]
USER node
# Seldom, since the doctor loads the model and asks Discord; Docker itself notices a process that ends.
HEALTHCHECK --interval=30m --timeout=2m --start-period=5m --retries=2 \
  CMD ["node", "--import", "tsx", "scripts/doctor.ts"]
# Not through npm, which would keep SIGTERM to itself: the bot finishes the questions in flight and closes its files.
CMD ["node", "--import", "tsx", "src/main.ts"]
