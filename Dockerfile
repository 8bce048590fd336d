# Parley without a database and without a proxy: docs/DEPLOY.md says what stands beside it, and what of this was tried.
FROM node:22-bookworm-slim AS build
WORKDIR /parley
COPY . .
RUN npm run build && rm -rf apps/web/.next/cache

# What runs needs no compiler, no test and no browser.
FROM node:22-bookworm-slim AS packages
WORKDIR /parley
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY packages/domain/package.json packages/domain/
COPY packages/db/package.json packages/db/
COPY packages/api/package.json packages/api/
COPY packages/ui/package.json packages/ui/
COPY apps/web/package.json apps/web/
COPY apps/cli/package.json apps/cli/
COPY e2e/package.json e2e/
RUN npx --yes pnpm@12.21.0 install --prod --frozen-lockfile --filter "./apps/*" --filter "./packages/*"

FROM node:22-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PARLEY_BUILT=1 PARLEY_DEMO=0 PARLEY_STATE=/state HOST=0.0.0.0 PORT=3000
WORKDIR /parley
COPY --from=packages /parley ./
COPY --from=build /parley/scripts scripts
COPY --from=build /parley/dossiers dossiers
COPY --from=build /parley/packages/db/src/place.ts packages/db/src/place.ts
COPY --from=build /parley/packages/db/prisma/migrations packages/db/prisma/migrations
COPY --from=build /parley/apps/cli/dist apps/cli/dist
COPY --from=build /parley/apps/web/dist apps/web/dist
COPY --from=build /parley/apps/web/next.config.ts apps/web/
COPY --from=build /parley/apps/web/.next apps/web/.next
RUN mkdir /state /backups && chown node:node /state /backups
USER node
VOLUME ["/state", "/backups"]
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/ready').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/run.mjs", "serve"]
