-- SPDX-FileCopyrightText: 2026 The Fangzhi authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: an index that finds every substring, Latin letters and digits too, and Traditional text by
-- Simplified words; searches that a person keeps.

DROP TABLE article_search;

-- What is indexed. The mark tells the tokenizer a title from a text: what stands there counts for more.
CREATE VIEW article_search_content AS
SELECT id, char(2) || title AS title, text FROM article;

-- Everything else in this file can be read without the program's own tokenizer.
CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content = 'article_search_content', content_rowid = 'id', detail = 'none', columnsize = 0,
    tokenize = 'fangzhi'
);
INSERT INTO article_search (article_search) VALUES ('rebuild');

CREATE TABLE saved_search (
    id       INTEGER PRIMARY KEY,
    query    TEXT NOT NULL UNIQUE CHECK (query <> ''),
    saved_at TEXT NOT NULL
);
