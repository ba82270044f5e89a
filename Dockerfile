# syntax=docker/dockerfile:1
#
# docker build -t captcha-gateway .
# docker run --rm -p 127.0.0.1:4000:4000 --read-only -e AUTHENTIK_URL=https://auth.example.com captcha-gateway
#
# Verified: a linter reads this file without a complaint; the tests check its commands, port and probe against the program, and run the
# health check against a running gateway. The steps of both stages were done by hand on Linux with Node.js 26, and the result was served
# by the user `nobody` from a copy that it could not write to.
# Not verified: no image has been built from it.
#
# Node.js 26 is the LTS line since October 2026. The tag moves with its security fixes; to pin it, give the digest of the day:
#   docker build --build-arg NODE_IMAGE=node:26-slim@sha256:… .      (docker buildx imagetools inspect node:26-slim)
ARG NODE_IMAGE=node:26-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=:: PORT=4000
WORKDIR /app
# All that runs: the packages are in its bundle.
COPY --from=build /app/dist dist
# Of the image, uid 1000. It owns no file above: the program writes nowhere.
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# In a small container, V8's young generation is too small for requests in flight: docs/performance.md has the figures.
CMD ["node", "--max-semi-space-size=16", "--no-parallel-scavenge", "--no-allocation-site-pretenuring", "dist/main.js"]
