#!/bin/sh
# Run once by the image of PostgreSQL: the owner of Parley's database, who may make its four logins and is no superuser.
set -eu
psql --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set=password="$(cat /run/secrets/owner_password)" <<'SQL'
create role parley_owner login createrole password :'password';
create database parley owner parley_owner encoding 'UTF8' template template0;
SQL
