-- Who did what, when, why, to which document: rows are added and never changed. A seal is over what
-- the rows say and over the seal before it.
create table if not exists egov_audit (
  tenant varchar(64) not null,
  version bigint not null,
  idx int not null,
  commit_id varchar(300) not null,
  committed_at bigint not null,
  actor varchar(300),
  reason character large object,
  what character large object not null,
  operation varchar(16) not null,
  doc_type varchar(32),
  doc_id varchar(300),
  replaced bigint not null,
  body_sha256 char(64),
  primary key (tenant, version, idx)
);

create index if not exists egov_audit_document on egov_audit (tenant, doc_type, doc_id, version);

create table if not exists egov_seal (
  tenant varchar(64) not null,
  number bigint not null,
  through_version bigint not null,
  audit_rows bigint not null,
  sha256 char(64) not null,
  sealed_at bigint not null,
  primary key (tenant, number)
);

-- How far each relay of events has come.
create table if not exists egov_relay (
  tenant varchar(64) not null,
  name varchar(300) not null,
  event_cursor varchar(64) not null,
  primary key (tenant, name)
);

insert into egov_schema values (2);
