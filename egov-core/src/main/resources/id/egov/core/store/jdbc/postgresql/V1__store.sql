-- The state of egov, for PostgreSQL 14 and later. A blank line ends a statement.
-- The tenant leads every key, so that tables can be partitioned or sharded by it.

create extension if not exists btree_gist;

create table egov_schema (
  version int primary key
);

-- The order of commits. Taken after the locks, so it agrees with the order on each timeline.
create sequence egov_version;

-- The first number that is given out is 2: whoever is about to take one can then name the one before.
select setval('egov_version', 1);

-- One row for each resource that was ever claimed: its lock, its version, and how long its longest
-- claim ever was, which bounds how far back a claim can begin that reaches into a window.
create table egov_resource (
  tenant varchar(64) collate "C" not null,
  resource varchar(340) collate "C" not null,
  version bigint not null,
  capacity int not null,
  longest bigint not null,
  primary key (tenant, resource)
) with (fillfactor = 70);

-- Times are milliseconds since 1970, end exclusive. A claim is named by the commit that took it and its
-- place there. The constraint is a second lock on the door: it holds against whoever writes past the store. It knows a
-- resource by 128 bits of hashes, which is four times as fast as by its name: text is slow in a GiST index. Two
-- names with the same ones could not be booked at the same time, which is all that could ever come of it.
create table egov_claim (
  tenant varchar(64) collate "C" not null,
  resource varchar(340) collate "C" not null,
  start_at bigint not null,
  end_at bigint not null,
  units int not null,
  exclusive boolean not null,
  holder_type varchar(32) collate "C" not null,
  holder_id varchar(300) collate "C" not null,
  version bigint not null,
  idx int not null,
  primary key (tenant, resource, start_at, version, idx),
  check (start_at < end_at),
  check (units >= 1),
  check (not exclusive or units = 1),
  constraint egov_claim_exclusive exclude using gist
    ((hashtextextended(resource, 0)) with =, (hashtextextended(resource, 1)) with =,
    int8range(start_at, end_at) with &&, tenant with =) where (exclusive)
);

create table egov_document (
  tenant varchar(64) collate "C" not null,
  doc_type varchar(32) collate "C" not null,
  doc_id varchar(300) collate "C" not null,
  version bigint not null,
  body text not null,
  state varchar(300) collate "C",
  agency varchar(300) collate "C",
  requester varchar(300) collate "C",
  due_at bigint,
  primary key (tenant, doc_type, doc_id)
);

create index egov_document_state on egov_document (tenant, doc_type, state, doc_id) where state is not null;

create index egov_document_agency on egov_document (tenant, doc_type, agency, doc_id) where agency is not null;

create index egov_document_requester on egov_document (tenant, doc_type, requester, doc_id) where requester is not null;

create index egov_document_due on egov_document (tenant, doc_type, due_at, doc_id) where due_at is not null;

-- Every commit that landed, so that one that is sent again is known.
create table egov_commit (
  tenant varchar(64) collate "C" not null,
  id varchar(300) collate "C" not null,
  version bigint not null,
  committed_at bigint not null,
  primary key (tenant, id)
);

create table egov_event (
  tenant varchar(64) collate "C" not null,
  version bigint not null,
  idx int not null,
  commit_id varchar(300) collate "C" not null,
  committed_at bigint not null,
  event_type varchar(32) collate "C" not null,
  subject_type varchar(32) collate "C" not null,
  subject_id varchar(300) collate "C" not null,
  payload text not null,
  primary key (tenant, version, idx)
);

insert into egov_schema values (1);
