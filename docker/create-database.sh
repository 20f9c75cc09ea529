#!/bin/sh
# Runs once, when the volume is empty: the owner, the application's role, and their database.
set -eu

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set owner="$TRUSTDESK_DB_PASSWORD" --set app="$TRUSTDESK_DB_APP_PASSWORD" <<'SQL'
create role trustdesk_owner login password :'owner';
create role trustdesk_web login password :'app';
create database trustdesk owner trustdesk_owner;
revoke all on database trustdesk from public;
grant connect on database trustdesk to trustdesk_web;
SQL
