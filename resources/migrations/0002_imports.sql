-- SPDX-FileCopyrightText: 2026 The Fangzhi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Imports are remembered: what there is to read, so that one that was cut off goes on; what failed, so that
-- it can be tried again; and which texts are nearly the same, so that each pair is asked about once.

ALTER TABLE import_run ADD COLUMN options TEXT NOT NULL DEFAULT '{}';  -- JSON

CREATE TABLE import_file (                       -- what there is to read, in this order
    import_run_id INTEGER NOT NULL REFERENCES import_run (id),
    position      INTEGER NOT NULL,
    path          TEXT NOT NULL,
    size          INTEGER NOT NULL DEFAULT 0,    -- bytes, when the import began
    items         INTEGER NOT NULL DEFAULT 0,    -- of it that are done
    done          INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    PRIMARY KEY (import_run_id, position)
) WITHOUT ROWID;

CREATE TABLE import_failure (
    id            INTEGER PRIMARY KEY,
    import_run_id INTEGER NOT NULL REFERENCES import_run (id),
    path          TEXT NOT NULL,
    item          TEXT NOT NULL DEFAULT '',      -- 'row 12'; '' for the whole file
    message       TEXT NOT NULL
);
CREATE INDEX import_failure_run ON import_failure (import_run_id);

-- By the original bytes, so that the answer holds when one of the two is gone, or comes again.
CREATE TABLE near_duplicate (
    id            INTEGER PRIMARY KEY,
    new_sha256    BLOB NOT NULL,
    old_sha256    BLOB NOT NULL,
    similarity    REAL NOT NULL,                 -- share of common pieces of text, 0 to 1
    import_run_id INTEGER REFERENCES import_run (id),
    decision      TEXT NOT NULL DEFAULT '' CHECK (instr('  keep_old replace keep_both ', ' ' || decision || ' ') > 0),
    decided_at    TEXT,
    UNIQUE (new_sha256, old_sha256)
);
CREATE INDEX near_duplicate_old ON near_duplicate (old_sha256);
CREATE INDEX near_duplicate_run ON near_duplicate (import_run_id);
CREATE INDEX near_duplicate_open ON near_duplicate (id) WHERE decision = '';

-- Texts that are nearly the same have one of these in common; near_band() is the program's. No link to
-- article: it would need another index, and a row too many costs one look at a text.
CREATE TABLE article_band (
    band       INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (band, article_id)
) WITHOUT ROWID;

INSERT OR IGNORE INTO article_band (band, article_id)
SELECT near_band(article.text, number.n), article.id
FROM article, (SELECT 0 AS n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5) AS number
WHERE near_band(article.text, number.n) IS NOT NULL;
