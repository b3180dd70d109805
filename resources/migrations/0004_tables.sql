-- SPDX-FileCopyrightText: 2026 The Fangzhi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 4: data sets in full. The figures of one have ids that follow each other, so that the whole of it is
-- found, filtered and taken away without an index of its own.

ALTER TABLE data_set ADD COLUMN sha256 BLOB;                       -- of the file
ALTER TABLE data_set ADD COLUMN added_at TEXT NOT NULL DEFAULT '';
ALTER TABLE data_set ADD COLUMN first_figure INTEGER NOT NULL DEFAULT 0;
ALTER TABLE data_set ADD COLUMN last_figure INTEGER NOT NULL DEFAULT 0;
ALTER TABLE data_set ADD COLUMN revision TEXT NOT NULL DEFAULT ''  -- against the others, as a person said
    CHECK (revision = '' OR instr(' before after ', ' ' || revision || ' ') > 0);
CREATE UNIQUE INDEX data_set_sha256 ON data_set (sha256) WHERE sha256 IS NOT NULL;

ALTER TABLE evidence ADD COLUMN "column" INTEGER;                  -- of a data set; `exact` is the cell's text

CREATE TABLE table_mapping (                                       -- what a person said of tables of one shape
    shape   TEXT PRIMARY KEY,
    mapping TEXT NOT NULL CHECK (substr(mapping, 1, 1) = '{'),
    used_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX figure_period ON figure (period_start);
CREATE INDEX figure_value ON figure (value);
