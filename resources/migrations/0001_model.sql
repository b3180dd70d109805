-- SPDX-FileCopyrightText: 2026 The Fangzhi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 1: articles with blocks, figures, events, projects and the passages that support them.
--
-- Conventions: days are ISO dates, moments ISO 8601 in UTC; a text that is not known is '', a link or a
-- date that is not known is NULL; offsets count Unicode code points of article.text, end exclusive.
-- Codes are checked by instr(): a list after IN would be built anew for each row.
-- Tables WITHOUT ROWID begin with their key: SQLite 3.40 checks their columns wrongly otherwise.
-- No triggers and no cascades: the program changes dependent rows itself, in the same transaction.

ALTER TABLE article RENAME TO article_v0;

-- Regions -----------------------------------------------------------------------------------------

CREATE TABLE region (
    id        INTEGER PRIMARY KEY,
    code      TEXT UNIQUE,                       -- GB/T 2260; NULL for a region of the user's own
    name      TEXT NOT NULL,                     -- the newest one
    level     TEXT NOT NULL CHECK (instr(' nation province prefecture county own ', ' ' || level || ' ') > 0),
    parent_id INTEGER REFERENCES region (id),
    CHECK (code IS NULL OR code <> '')
);
CREATE INDEX region_parent ON region (parent_id);
CREATE UNIQUE INDEX region_own ON region (coalesce(parent_id, 0), name) WHERE code IS NULL;

CREATE TABLE region_name (                       -- every name of the official lists
    id         INTEGER PRIMARY KEY,
    region_id  INTEGER NOT NULL REFERENCES region (id),
    name       TEXT NOT NULL,
    first_seen TEXT NOT NULL,                    -- the lists it was seen in, YYYY-MM
    last_seen  TEXT NOT NULL                     -- '' while it is current
);
CREATE INDEX region_name_region ON region_name (region_id);
CREATE INDEX region_name_name ON region_name (name);

CREATE TABLE region_succession (
    id             INTEGER PRIMARY KEY,
    code           TEXT NOT NULL,
    name           TEXT NOT NULL,
    successor_code TEXT NOT NULL,
    successor_name TEXT NOT NULL
);
CREATE INDEX region_succession_code ON region_succession (code);

-- Indicators --------------------------------------------------------------------------------------

CREATE TABLE indicator (
    id           INTEGER PRIMARY KEY,
    code         TEXT NOT NULL UNIQUE,           -- 'other': a statistic outside the catalogue
    zh           TEXT NOT NULL,
    en           TEXT NOT NULL,
    family       TEXT NOT NULL,
    growth_basis TEXT NOT NULL CHECK (instr(' unknown current constant comparable ', ' ' || growth_basis || ' ') > 0),
    own          INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1))  -- added by the user
);

CREATE TABLE indicator_alias (
    id           INTEGER PRIMARY KEY,
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    alias        TEXT NOT NULL,
    own          INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),
    UNIQUE (indicator_id, alias)
);

-- Articles ----------------------------------------------------------------------------------------

CREATE TABLE source (                            -- who publishes
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL DEFAULT 'news' CHECK (instr(' table communique work-report news ', ' ' || kind || ' ') > 0),
    precedence INTEGER NOT NULL DEFAULT 3        -- which of two values is drawn: the lower one
);

CREATE TABLE import_run (
    id          INTEGER PRIMARY KEY,
    name        TEXT NOT NULL,
    started_at  TEXT NOT NULL,
    finished_at TEXT,                            -- NULL when it was cut off
    added       INTEGER NOT NULL DEFAULT 0,
    known       INTEGER NOT NULL DEFAULT 0,
    figures     INTEGER NOT NULL DEFAULT 0,
    failures    INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE article (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    sort_key            INTEGER NOT NULL UNIQUE, -- descending: newest first, same day in order of arrival
    title               TEXT NOT NULL,
    author              TEXT NOT NULL DEFAULT '',
    source_id           INTEGER REFERENCES source (id),
    url                 TEXT NOT NULL DEFAULT '',
    published           TEXT NOT NULL DEFAULT '',  -- 2021-04-18, 2021-04, 2021
    published_start     TEXT,                    -- first and last day it may mean
    published_end       TEXT,
    published_precision TEXT NOT NULL DEFAULT 'unknown'
                        CHECK (instr(' day month year unknown ', ' ' || published_precision || ' ') > 0),
    written             TEXT NOT NULL DEFAULT '',
    language            TEXT NOT NULL DEFAULT 'zh',
    kind                TEXT NOT NULL DEFAULT '',
    region_id           INTEGER REFERENCES region (id),
    region_name         TEXT,                    -- as said, where it differs from the region's own
    media_type          TEXT NOT NULL DEFAULT 'text/plain',
    read                INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
    starred             INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    added_at            TEXT NOT NULL,
    numbers             INTEGER NOT NULL DEFAULT 0,  -- quantities of the text
    understood          INTEGER NOT NULL DEFAULT 0,  -- of them, those that figures cover
    figures             INTEGER NOT NULL DEFAULT 0,  -- not rejected
    proposed            INTEGER NOT NULL DEFAULT 0,
    events              INTEGER NOT NULL DEFAULT 0,
    import_run_id       INTEGER REFERENCES import_run (id),
    text_sha256         BLOB NOT NULL,           -- of the text in UTF-8
    original_sha256     BLOB NOT NULL UNIQUE,
    text                TEXT NOT NULL            -- NFC
);
CREATE INDEX article_starred ON article (sort_key) WHERE starred = 1;
CREATE INDEX article_import_run ON article (import_run_id);

CREATE TABLE article_original (                  -- apart, so that lists need not step over it
    article_id INTEGER PRIMARY KEY REFERENCES article (id),
    encoding   TEXT NOT NULL CHECK (encoding IN ('identity', 'deflate')),  -- deflate: with zlib's frame
    size       INTEGER NOT NULL,
    bytes      BLOB NOT NULL
);

CREATE TABLE block (
    article_id INTEGER NOT NULL REFERENCES article (id),
    position   INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (instr(' heading paragraph list_item caption table_row credit ', ' ' || kind || ' ') > 0),
    level      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (article_id, position),
    CHECK (start >= 0 AND "end" >= start)
) WITHOUT ROWID;

CREATE TABLE tag (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
);

CREATE TABLE article_tag (
    tag_id     INTEGER NOT NULL REFERENCES tag (id),
    sort_key   INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id),
    PRIMARY KEY (tag_id, sort_key)
) WITHOUT ROWID;
CREATE INDEX article_tag_article ON article_tag (article_id);

CREATE TABLE article_region (                    -- of the article and its figures, and all regions above
    region_id  INTEGER NOT NULL REFERENCES region (id),
    sort_key   INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES article (id),
    figures    INTEGER NOT NULL,                 -- of this region or one below, not rejected
    PRIMARY KEY (region_id, sort_key)
) WITHOUT ROWID;
CREATE INDEX article_region_article ON article_region (article_id);

-- Figures -----------------------------------------------------------------------------------------

CREATE TABLE figure (
    id                   INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id           INTEGER REFERENCES article (id),  -- NULL: of a data set, or computed
    start                INTEGER NOT NULL DEFAULT 0,  -- of its passage in the article
    indicator_id         INTEGER NOT NULL REFERENCES indicator (id),
    indicator_surface    TEXT NOT NULL DEFAULT '',
    parent_indicator_id  INTEGER REFERENCES indicator (id),
    region_id            INTEGER REFERENCES region (id),
    region_name          TEXT,                   -- as said, where it differs from the region's own
    period               TEXT NOT NULL,          -- 2019, 2019-Q3, 2019-01/2019-05; XXXX: year unknown
    period_start         TEXT,
    period_end           TEXT,
    period_guessed       INTEGER NOT NULL DEFAULT 0 CHECK (period_guessed IN (0, 1)),
    measure              TEXT NOT NULL CHECK (
        instr(' level yoy_growth avg_growth growth_other change_points change_abs share contribution pull ratio '
              || 'rank target ', ' ' || measure || ' ') > 0),
    value                REAL NOT NULL,          -- for sorting and sums; value_said is exact
    value_said           TEXT NOT NULL,          -- decimal, with the digits as said: 8.10
    unit                 TEXT NOT NULL DEFAULT '',  -- as said: 万亿元
    unit_measure         TEXT NOT NULL DEFAULT '',  -- SDMX UNIT_MEASURE: CNY
    unit_mult            INTEGER NOT NULL DEFAULT 0,  -- SDMX UNIT_MULT: 12
    compared_period      TEXT,
    compared_region_id   INTEGER REFERENCES region (id),
    compared_region_name TEXT,
    compared_words       TEXT NOT NULL DEFAULT '',
    of_measure           TEXT CHECK (
        instr(' level yoy_growth avg_growth growth_other change_points change_abs share contribution pull ratio '
              || 'rank target ', ' ' || of_measure || ' ') > 0),
    rank_group           TEXT NOT NULL DEFAULT '',
    rank_of              INTEGER NOT NULL DEFAULT 0,
    bound                TEXT NOT NULL DEFAULT ''
                         CHECK (bound = '' OR instr(' about at_least at_most range_low range_high ', ' ' || bound || ' ') > 0),
    variant              TEXT NOT NULL DEFAULT '',
    price_basis          TEXT NOT NULL DEFAULT 'unknown'
                         CHECK (instr(' unknown current constant comparable ', ' ' || price_basis || ' ') > 0),
    status               TEXT NOT NULL DEFAULT 'normal'
                         CHECK (instr(' normal provisional revised estimated break ', ' ' || status || ' ') > 0),
    embargoed_until      TEXT,
    state                TEXT NOT NULL CHECK (instr(' proposed accepted edited rejected ', ' ' || state || ' ') > 0),
    decided_by           TEXT NOT NULL DEFAULT '',
    decided_at           TEXT,
    is_comparison        INTEGER NOT NULL DEFAULT 0 CHECK (is_comparison IN (0, 1)),
    confidence           REAL NOT NULL DEFAULT 0,
    rule                 TEXT NOT NULL DEFAULT '',
    rule_version         INTEGER NOT NULL DEFAULT 0,
    formula              TEXT NOT NULL DEFAULT '',  -- of a computed figure
    known_since          TEXT,
    chosen               INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1))  -- by a person, for its cell
);
CREATE INDEX figure_article ON figure (article_id, start);
CREATE INDEX figure_series ON figure (indicator_id, region_id, measure, period_start);
CREATE INDEX figure_region ON figure (region_id);
CREATE INDEX figure_waiting ON figure (article_id, start) WHERE state = 'proposed';
CREATE INDEX figure_rejected ON figure (article_id) WHERE state = 'rejected';

CREATE TABLE figure_operand (                    -- of a computed figure
    figure_id  INTEGER NOT NULL REFERENCES figure (id),
    position   INTEGER NOT NULL,
    operand_id INTEGER NOT NULL REFERENCES figure (id),
    PRIMARY KEY (figure_id, position)
) WITHOUT ROWID;
CREATE INDEX figure_operand_operand ON figure_operand (operand_id);

CREATE TABLE missing_value (                     -- why a cell is empty
    id           INTEGER PRIMARY KEY,
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    region_id    INTEGER NOT NULL REFERENCES region (id),
    period       TEXT NOT NULL,
    measure      TEXT NOT NULL,
    reason       TEXT NOT NULL CHECK (instr(' not_published not_compiled no_source ', ' ' || reason || ' ') > 0),
    UNIQUE (indicator_id, region_id, period, measure)
);

CREATE TABLE rejection (                         -- what a person rejected, should the same bytes come again
    original_sha256 BLOB NOT NULL,
    start           INTEGER NOT NULL,
    "end"           INTEGER NOT NULL,
    indicator_id    INTEGER NOT NULL REFERENCES indicator (id),
    measure         TEXT NOT NULL,
    decided_by      TEXT NOT NULL,
    decided_at      TEXT NOT NULL,
    PRIMARY KEY (original_sha256, start, "end", indicator_id, measure)
) WITHOUT ROWID;

-- Events, programmes, projects --------------------------------------------------------------------

CREATE TABLE event (
    id           INTEGER PRIMARY KEY,
    title        TEXT NOT NULL,
    kind         TEXT NOT NULL DEFAULT '',
    region_id    INTEGER REFERENCES region (id),
    region_name  TEXT,
    period       TEXT NOT NULL,
    period_start TEXT,
    period_end   TEXT,
    precision    TEXT NOT NULL
                 CHECK (instr(' day ten_days month quarter year span unknown ', ' ' || precision || ' ') > 0)
);
CREATE INDEX event_region ON event (region_id, period_start);

CREATE TABLE programme (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE,
    mechanism TEXT NOT NULL DEFAULT ''
);

CREATE TABLE programme_region (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    region_id    INTEGER NOT NULL REFERENCES region (id),
    position     INTEGER NOT NULL,
    PRIMARY KEY (programme_id, region_id)
) WITHOUT ROWID;
CREATE INDEX programme_region_region ON programme_region (region_id);

CREATE TABLE organisation (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE,
    region_id INTEGER REFERENCES region (id)
);

CREATE TABLE project (
    id           INTEGER PRIMARY KEY,
    programme_id INTEGER REFERENCES programme (id),
    sector       TEXT NOT NULL DEFAULT '',
    name         TEXT NOT NULL,
    lead_id      INTEGER REFERENCES organisation (id)
);
CREATE INDEX project_programme ON project (programme_id);

CREATE TABLE project_partner (
    project_id      INTEGER NOT NULL REFERENCES project (id),
    organisation_id INTEGER NOT NULL REFERENCES organisation (id),
    position        INTEGER NOT NULL,
    PRIMARY KEY (project_id, organisation_id)
) WITHOUT ROWID;

CREATE TABLE project_status (
    id         INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES project (id),
    stage      TEXT NOT NULL
               CHECK (instr(' planned preparing signed started building built in_use ', ' ' || stage || ' ') > 0),
    day        TEXT NOT NULL DEFAULT ''          -- as far as it is known: 2021-04
);
CREATE INDEX project_status_project ON project_status (project_id);

CREATE TABLE project_amount (
    id         INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES project (id),
    figure_id  INTEGER NOT NULL REFERENCES figure (id),
    meaning    TEXT NOT NULL                     -- total investment, done this year …
);
CREATE INDEX project_amount_project ON project_amount (project_id);
CREATE INDEX project_amount_figure ON project_amount (figure_id);

CREATE TABLE project_milestone (
    id         INTEGER PRIMARY KEY,
    project_id INTEGER NOT NULL REFERENCES project (id),
    name       TEXT NOT NULL,
    due        TEXT NOT NULL DEFAULT '',
    done       TEXT NOT NULL DEFAULT ''
);
CREATE INDEX project_milestone_project ON project_milestone (project_id);

CREATE TABLE positioning (                       -- what a region says it is to become
    id          INTEGER PRIMARY KEY,
    region_id   INTEGER REFERENCES region (id),
    region_name TEXT,
    words       TEXT NOT NULL
);
CREATE INDEX positioning_region ON positioning (region_id);

CREATE TABLE document (                          -- 《…》
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL DEFAULT '',
    issuer_id INTEGER REFERENCES organisation (id)
);

CREATE TABLE programme_document (
    programme_id INTEGER NOT NULL REFERENCES programme (id),
    document_id  INTEGER NOT NULL REFERENCES document (id),
    PRIMARY KEY (programme_id, document_id)
) WITHOUT ROWID;

CREATE TABLE note (                              -- a person's own words
    id         INTEGER PRIMARY KEY,
    text       TEXT NOT NULL,
    figure_id  INTEGER REFERENCES figure (id),   -- what it is about, when not a passage
    event_id   INTEGER REFERENCES event (id),
    project_id INTEGER REFERENCES project (id),
    written_at TEXT NOT NULL
);
CREATE INDEX note_figure ON note (figure_id);
CREATE INDEX note_event ON note (event_id);
CREATE INDEX note_project ON note (project_id);

-- Evidence ----------------------------------------------------------------------------------------

CREATE TABLE data_set (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE                    -- of its file
);

-- W3C Web Annotation: TextPositionSelector (start, end) and TextQuoteSelector (exact, prefix, suffix),
-- once for the words themselves and once for the sentence that says it.
CREATE TABLE evidence (
    id                INTEGER PRIMARY KEY,
    figure_id         INTEGER REFERENCES figure (id),
    event_id          INTEGER REFERENCES event (id),
    programme_id      INTEGER REFERENCES programme (id),
    project_id        INTEGER REFERENCES project (id),
    project_status_id INTEGER REFERENCES project_status (id),
    positioning_id    INTEGER REFERENCES positioning (id),
    document_id       INTEGER REFERENCES document (id),
    note_id           INTEGER REFERENCES note (id),
    article_id        INTEGER REFERENCES article (id),
    start             INTEGER,
    "end"             INTEGER,
    exact             TEXT,
    prefix            TEXT,
    suffix            TEXT,
    sentence_start    INTEGER,
    sentence_end      INTEGER,
    sentence_exact    TEXT,
    sentence_prefix   TEXT,
    sentence_suffix   TEXT,
    text_sha256       BLOB,                      -- of the text they were taken from
    moved             TEXT NOT NULL DEFAULT 'same' CHECK (instr(' same moved fuzzy lost ', ' ' || moved || ' ') > 0),
    data_set_id       INTEGER REFERENCES data_set (id),
    sheet             TEXT,
    row               INTEGER,
    CHECK ((figure_id IS NOT NULL) + (event_id IS NOT NULL) + (programme_id IS NOT NULL)
           + (project_id IS NOT NULL) + (project_status_id IS NOT NULL) + (positioning_id IS NOT NULL)
           + (document_id IS NOT NULL) + (note_id IS NOT NULL) = 1),
    CHECK ((article_id IS NULL) <> (data_set_id IS NULL)),
    CHECK (article_id IS NULL OR (start >= 0 AND "end" >= start AND exact IS NOT NULL))
);
CREATE INDEX evidence_figure ON evidence (figure_id) WHERE figure_id IS NOT NULL;
CREATE INDEX evidence_event ON evidence (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX evidence_programme ON evidence (programme_id) WHERE programme_id IS NOT NULL;
CREATE INDEX evidence_project ON evidence (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX evidence_project_status ON evidence (project_status_id) WHERE project_status_id IS NOT NULL;
CREATE INDEX evidence_positioning ON evidence (positioning_id) WHERE positioning_id IS NOT NULL;
CREATE INDEX evidence_document ON evidence (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX evidence_note ON evidence (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX evidence_article ON evidence (article_id, start) WHERE article_id IS NOT NULL;

-- Charts and settings -----------------------------------------------------------------------------

CREATE TABLE chart (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    spec       TEXT NOT NULL CHECK (substr(spec, 1, 1) = '{'),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE TABLE board (                             -- several charts on one page
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    spec       TEXT NOT NULL CHECK (substr(spec, 1, 1) = '{'),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
);

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The articles of version 0 -----------------------------------------------------------------------
-- The text stands for the original bytes; the same text twice is one article. sha256() is the program's.

INSERT INTO article (id, sort_key, title, added_at, text_sha256, original_sha256, text)
SELECT min(id), min(id), title, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), sha256(text), sha256(text), text
FROM article_v0 GROUP BY text ORDER BY min(id);

INSERT INTO article_original (article_id, encoding, size, bytes)
SELECT id, 'identity', length(CAST(text AS BLOB)), CAST(text AS BLOB) FROM article;

INSERT INTO block (article_id, start, "end", kind, position)
SELECT id, 0, length(text), 'paragraph', 0 FROM article WHERE text <> '';

DROP TABLE article_v0;

-- Search: bigrams of Chinese, whole words of other scripts, by the program's own tokenizer. Everything
-- else in this file can be read without it.

CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content = 'article', content_rowid = 'sort_key', detail = 'none', columnsize = 0,
    tokenize = 'fangzhi'
);
INSERT INTO article_search (article_search) VALUES ('rebuild');

-- For people --------------------------------------------------------------------------------------

CREATE VIEW articles_view AS
SELECT article.id, article.title, article.published, source.name AS source, article.author,
       coalesce(article.region_name, region.name) AS region, article.kind, article.figures,
       article.proposed, article.events, article.read, article.starred, article.url, article.text
FROM article
LEFT JOIN source ON source.id = article.source_id
LEFT JOIN region ON region.id = article.region_id;

CREATE VIEW figures_view AS
SELECT figure.id, indicator.code AS indicator,
       CASE WHEN indicator.code = 'other' THEN figure.indicator_surface ELSE indicator.zh END AS indicator_name,
       region.code AS region_code, coalesce(figure.region_name, region.name) AS region,
       figure.period, figure.period_start, figure.period_end, figure.measure, figure.value_said AS value,
       figure.unit, figure.variant, figure.state, figure.confidence, figure.is_comparison,
       evidence.exact AS words, evidence.sentence_exact AS sentence, article.title AS article,
       source.name AS source, article.published, data_set.name AS data_set
FROM figure
JOIN indicator ON indicator.id = figure.indicator_id
LEFT JOIN region ON region.id = figure.region_id
LEFT JOIN evidence ON evidence.id = (SELECT min(e.id) FROM evidence AS e WHERE e.figure_id = figure.id)
LEFT JOIN article ON article.id = figure.article_id
LEFT JOIN source ON source.id = article.source_id
LEFT JOIN data_set ON data_set.id = evidence.data_set_id;
