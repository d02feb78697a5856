-- The state of egov, for H2 2 and later. A blank line ends a statement.
-- The tenant leads every key, so that tables can be partitioned or sharded by it.

create table if not exists egov_schema (
  version int primary key
);

-- The last version of each tenant. Its row is locked from the moment a commit has its version until it has
-- landed, so that commits become visible in the order of their versions.
create table if not exists egov_gate (
  tenant varchar(64) not null,
  version bigint not null,
  primary key (tenant)
);

-- One row for each resource that was ever claimed: its lock, its version, and how long its longest
-- claim ever was, which bounds how far back a claim can begin that reaches into a window.
create table if not exists egov_resource (
  tenant varchar(64) not null,
  resource varchar(340) not null,
  version bigint not null,
  capacity int not null,
  longest bigint not null,
  primary key (tenant, resource)
);

-- Times are milliseconds since 1970, end exclusive. A claim is named by the commit that took it and its
-- place there.
create table if not exists egov_claim (
  tenant varchar(64) not null,
  resource varchar(340) not null,
  start_at bigint not null,
  end_at bigint not null,
  units int not null,
  exclusive boolean not null,
  holder_type varchar(32) not null,
  holder_id varchar(300) not null,
  version bigint not null,
  idx int not null,
  primary key (tenant, resource, start_at, version, idx),
  check (start_at < end_at),
  check (units >= 1),
  check (not exclusive or units = 1)
);

create table if not exists egov_document (
  tenant varchar(64) not null,
  doc_type varchar(32) not null,
  doc_id varchar(300) not null,
  version bigint not null,
  body character large object not null,
  state varchar(300),
  agency varchar(300),
  requester varchar(300),
  due_at bigint,
  primary key (tenant, doc_type, doc_id)
);

create index if not exists egov_document_state on egov_document (tenant, doc_type, state, doc_id);

create index if not exists egov_document_agency on egov_document (tenant, doc_type, agency, doc_id);

create index if not exists egov_document_requester on egov_document (tenant, doc_type, requester, doc_id);

create index if not exists egov_document_due on egov_document (tenant, doc_type, due_at, doc_id);

-- Every commit that landed, so that one that is sent again is known.
create table if not exists egov_commit (
  tenant varchar(64) not null,
  id varchar(300) not null,
  version bigint not null,
  committed_at bigint not null,
  primary key (tenant, id)
);

create table if not exists egov_event (
  tenant varchar(64) not null,
  version bigint not null,
  idx int not null,
  commit_id varchar(300) not null,
  committed_at bigint not null,
  event_type varchar(32) not null,
  subject_type varchar(32) not null,
  subject_id varchar(300) not null,
  payload character large object not null,
  primary key (tenant, version, idx)
);

insert into egov_schema values (1);
