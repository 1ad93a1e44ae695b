# One of the web apps as files behind nginx. Build it with the checkout as its context; docker-compose.yml does.

# --- What is downloaded depends on these files only.
FROM node:24-bookworm-slim AS packages
WORKDIR /src
COPY package.json package-lock.json ./
COPY web-kit/package.json web-kit/
COPY patient-web/package.json patient-web/
COPY admin-web/package.json admin-web/
COPY e2e/package.json e2e/
COPY dev-stack/seed/package.json dev-stack/seed/
COPY grafana/package.json grafana/

# --- Both are built at once.
FROM packages AS build
RUN npm ci --no-audit --no-fund
COPY tsconfig.base.json ./
COPY web-kit web-kit
COPY patient-web patient-web
COPY admin-web admin-web
RUN npm run build \
  # Small files and pictures are not worth it; what is too big for a phone's network is packed once, here.
  && find patient-web/dist admin-web/dist -type f -size +1k \
    \( -name '*.js' -o -name '*.css' -o -name '*.html' -o -name '*.svg' -o -name '*.json' \) -exec gzip -9 -n -k {} +

# --- The demo clinic's loader, with its own packages only.
FROM packages AS seed
LABEL org.opencontainers.image.vendor="Prescripto" org.opencontainers.image.licenses="UNLICENSED" \
  org.opencontainers.image.title="prescripto-seed"
RUN npm ci --no-audit --no-fund --omit=dev -w dev-stack/seed
COPY dev-stack/seed dev-stack/seed
USER 10001:10001
ENTRYPOINT ["npm", "run", "--silent", "seed", "-w", "dev-stack/seed"]

FROM nginx:1.28-alpine AS web
ARG WEB
LABEL org.opencontainers.image.vendor="Prescripto" org.opencontainers.image.licenses="UNLICENSED" \
  org.opencontainers.image.title="prescripto-$WEB"
COPY docker/web/nginx.conf /etc/nginx/nginx.conf
COPY docker/web/app.conf docker/web/proxy.conf docker/web/$WEB.conf /etc/nginx/app/
COPY docker/web/start /usr/local/bin/start
COPY --from=build /src/$WEB/dist /srv/web
USER 101:101
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=6 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/healthy"]
ENTRYPOINT ["start"]
